package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's entries of the table {@code case_event}, read by cases and by transactions. */
@Repository
class EngineEntryRows {

    private final JdbcClient database;
    private final ObjectReader events;

    EngineEntryRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.events = json.readerFor(new TypeReference<List<Map<String, Object>>>() {});
    }

    /**
     * An entry with its case and its transaction.
     *
     * @param caseKey the tracking number, or what names a process that belongs to no request
     */
    record Written(long id, long xid, String caseKey, EngineEntry entry) {}

    /** Oldest first. */
    List<EngineEntry> of(String caseKey, int most) {
        return database.sql(
                        """
                        select at, actor, detail::text as detail from whistle.case_event
                        where case_key = ? and source = 'ENGINE' order by id limit ?
                        """)
                .params(caseKey, most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** In the order of transactions; all entries of the last one, so that there may be more of them. */
    List<Written> written(long first, long horizon, int most) {
        return database.sql(
                        """
                        select id, case_key, at, actor, detail::text as detail, xid::text::bigint as number
                        from whistle.case_event
                        where source = 'ENGINE' and xid >= ?::text::xid8 and xid < ?::text::xid8
                        order by xid fetch first ? rows with ties
                        """)
                .params(Long.toString(first), Long.toString(horizon), most)
                .query((row, number) ->
                        new Written(row.getLong("id"), row.getLong("number"), row.getString("case_key"), entry(row)))
                .list();
    }

    private EngineEntry entry(ResultSet row) throws SQLException {
        return new EngineEntry(
                row.getTimestamp("at").toInstant(), row.getString("actor"), read(row.getString("detail")));
    }

    private List<Map<String, Object>> read(String detail) {
        try {
            return events.readValue(detail);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What the engine did is no JSON array", broken);
        }
    }
}
