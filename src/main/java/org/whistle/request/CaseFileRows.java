package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code case_event}; there is no update and no delete, here or in the database. */
@Repository
class CaseFileRows {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    CaseFileRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All rows by one statement, numbered in their order; a batch of the driver would send one for each power of two. */
    void insert(List<CaseFileBuffer.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
                        select case_key, at::timestamptz, source, kind, actor, stage, detail::json
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                          with ordinality as r (case_key, at, source, kind, actor, stage, detail, place)
                        order by place
                        """)
                .param(column(rows, CaseFileBuffer.Row::caseKey))
                .param(column(rows, row -> row.at().toString()))
                .param(column(rows, CaseFileBuffer.Row::source))
                .param(column(rows, CaseFileBuffer.Row::kind))
                .param(column(rows, CaseFileBuffer.Row::actor))
                .param(column(rows, CaseFileBuffer.Row::stage))
                .param(column(rows, CaseFileBuffer.Row::detail))
                .update();
    }

    private static String[] column(List<CaseFileBuffer.Row> rows, Function<CaseFileBuffer.Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
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
