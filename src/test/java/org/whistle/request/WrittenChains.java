package org.whistle.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Case files of a database of their own, written and sealed without the application. */
public final class WrittenChains {

    private final DataSource source;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public WrittenChains(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    public void write(String caseKey, Instant at, String actor) {
        database.sql(
                        """
                        insert into whistle.case_event (case_key, at, source, kind, actor, detail)
                        values (?, ?, 'DOMAIN', 'SCREENED', ?, '{}')
                        """)
                .params(caseKey, Timestamp.from(at), actor)
                .update();
    }

    /** An entry with free words, which stand beside the chain. */
    public void writeWords(String caseKey, Instant at, String note) {
        ObjectMapper json = new ObjectMapper();
        CaseTexts.Parted parted = CaseTexts.part(caseKey, CaseEventKind.CHECKED_ON_SITE, Map.of("note", note), json);
        database.sql("insert into whistle.case_text (digest, case_key, salt, texts) values (?, ?, ?, ?::json)")
                .params(parted.digest(), caseKey, HexFormat.of().parseHex(parted.salt()), parted.texts())
                .update();
        database.sql(
                        """
                        insert into whistle.case_event (case_key, at, source, kind, actor, detail)
                        values (?, ?, 'DOMAIN', 'CHECKED_ON_SITE', 'grid', ?::json)
                        """)
                .params(
                        caseKey,
                        Timestamp.from(at),
                        json.valueToTree(parted.facts()).toString())
                .update();
    }

    public CaseFileSealer sealer(Clock clock) {
        return new CaseFileSealer(new SealRows(database, new JdbcTemplate(source)), clock);
    }

    public void sealAll(Clock clock) {
        CaseFileSealer sealer = sealer(clock);
        while (transaction.execute(open -> sealer.seal()) > 0) {
            // until nothing is left
        }
    }

    /** What somebody does who knows our program: all links are made anew over what stands there now. */
    public void sealAnew(Clock clock) {
        database.sql("delete from whistle.case_seal").update();
        sealAll(clock);
    }

    public CaseFileVerifier verifier() {
        return new CaseFileVerifier(source);
    }

    public SealedLinkRows links() {
        return new SealedLinkRows(source);
    }
}
