package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.whistle.request.CaseFileVerifier.Fault;
import org.whistle.request.CaseFileVerifier.Finding;

/** Compares the words beside the entries with the digests in them. Words that an entry says were erased may be gone. */
final class CaseTextVerifier {

    private static final String WORDS =
            """
            select e.case_key, e.id, e.detail -> 'texts' ->> 'digest' as digest, t.salt, t.texts::text as texts,
                   exists (select from whistle.case_event later
                           where later.case_key = e.case_key and later.source = 'DOMAIN' and later.id > e.id
                             and later.kind = 'PERSONAL_DATA_ERASED'
                             and 'TEXT' = any(string_to_array(later.detail ->> 'erased', ','))) as erased
            from whistle.case_event e left join whistle.case_text t on t.digest = e.detail -> 'texts' ->> 'digest'
            where e.source = 'DOMAIN' and e.detail -> 'texts' is not null
            """;

    private final JdbcTemplate template;

    CaseTextVerifier(JdbcTemplate template) {
        this.template = template;
    }

    List<Finding> verify(String caseKey) {
        List<Finding> findings = new ArrayList<>();
        template.query(WORDS + " and e.case_key = ?", (RowCallbackHandler) row -> check(row, findings), caseKey);
        return findings;
    }

    List<Finding> verifyAll() {
        List<Finding> findings = new ArrayList<>();
        template.query(WORDS, (RowCallbackHandler) row -> check(row, findings));
        return findings;
    }

    private static void check(ResultSet row, List<Finding> findings) throws SQLException {
        String caseKey = row.getString("case_key");
        String texts = row.getString("texts");
        if (texts == null) {
            if (!row.getBoolean("erased")) {
                findings.add(new Finding(caseKey, row.getLong("id"), Fault.TEXT_REMOVED));
            }
        } else if (!CaseTexts.digest(caseKey, row.getBytes("salt"), texts).equals(row.getString("digest"))) {
            findings.add(new Finding(caseKey, row.getLong("id"), Fault.TEXT_CHANGED));
        }
    }
}
