package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code case_event}; there is no update and no delete, here or in the database. */
@Repository
class CaseFileRows {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final ObjectMapper json;

    CaseFileRows(JdbcTemplate template, JdbcClient database, ObjectMapper json) {
        this.template = template;
        this.database = database;
        this.json = json;
    }

    void insert(List<CaseFileBuffer.Row> rows) {
        template.batchUpdate(
                "insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?::json)",
                rows,
                Math.max(1, rows.size()),
                CaseFileRows::fill);
    }

    private static void fill(PreparedStatement insert, CaseFileBuffer.Row row) throws java.sql.SQLException {
        insert.setString(1, row.caseKey());
        insert.setTimestamp(2, Timestamp.from(row.at()));
        insert.setString(3, row.source());
        insert.setString(4, row.kind());
        insert.setString(5, row.actor());
        insert.setString(6, row.stage());
        insert.setString(7, row.detail());
    }

    List<CaseEntry> domainEntries(String caseKey) {
        return database.sql(
                        """
                        select at, kind, actor, detail from whistle.case_event
                        where case_key = ? and source = 'DOMAIN' order by id
                        """)
                .param(caseKey)
                .query((row, number) -> new CaseEntry(
                        row.getTimestamp("at").toInstant(),
                        CaseEventKind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        members(row.getString("detail"))))
                .list();
    }

    List<String> casesWith(CaseEventKind kind) {
        return database.sql(
                        """
                        select distinct case_key from whistle.case_event
                        where source = 'DOMAIN' and kind = ? order by case_key
                        """)
                .param(kind.name())
                .query(String.class)
                .list();
    }

    private Map<String, Object> members(String detail) {
        try {
            return json.readValue(detail, MEMBERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A detail of a case file is no JSON object", broken);
        }
    }
}
