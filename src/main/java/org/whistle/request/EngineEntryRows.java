package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's entries of the table {@code case_event}, read by cases and by transactions. */
@Repository
class EngineEntryRows {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    EngineEntryRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

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
    List<FeedRows.Written> written(long first, long horizon, int most) {
        return database.sql(
                        """
                        select case_key, xid::text::bigint as number from whistle.case_event
                        where source = 'ENGINE' and xid >= ?::text::xid8 and xid < ?::text::xid8
                        order by xid fetch first ? rows with ties
                        """)
                .params(Long.toString(first), Long.toString(horizon), most)
                .query((row, number) -> new FeedRows.Written(row.getString("case_key"), row.getLong("number")))
                .list();
    }

    /** By their cases, each oldest first. */
    Map<String, List<EngineEntry>> files(Collection<String> caseKeys) {
        Map<String, List<EngineEntry>> files = new LinkedHashMap<>();
        database.sql(
                        """
                        select case_key, at, actor, detail::text as detail from whistle.case_event
                        where case_key = any(?) and source = 'ENGINE' order by case_key, id
                        """)
                .param(caseKeys.toArray(String[]::new))
                .query(row -> {
                    files.computeIfAbsent(row.getString("case_key"), number -> new ArrayList<>())
                            .add(entry(row));
                });
        return files;
    }

    List<String> casesAfter(String caseKey, int most) {
        return database.sql(
                        """
                        select distinct case_key from whistle.case_event
                        where case_key > ? order by case_key limit ?
                        """)
                .params(caseKey, most)
                .query(String.class)
                .list();
    }

    private EngineEntry entry(ResultSet row) throws SQLException {
        return new EngineEntry(
                row.getTimestamp("at").toInstant(), row.getString("actor"), read(row.getString("detail")));
    }

    /** What is not as it should be becomes an event that says nothing: whoever reads it sees that there was one. */
    private List<Map<String, Object>> read(String detail) {
        try {
            JsonNode told = json.readTree(detail);
            if (!told.isArray()) {
                return List.of(Map.of());
            }
            List<Map<String, Object>> events = new ArrayList<>();
            for (JsonNode event : told) {
                events.add(event.isObject() ? json.convertValue(event, MEMBERS) : Map.of());
            }
            return events;
        } catch (JsonProcessingException broken) {
            return List.of(Map.of());
        }
    }
}
