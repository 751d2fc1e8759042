package org.whistle.hotline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.problem.Refusal;

/** The table {@code import_refusal}. It keeps codes, not words: who asks later may read another language. */
@Repository
class RefusalRows {

    private final JdbcTemplate template;
    private final JdbcClient database;
    private final ObjectMapper json;

    RefusalRows(JdbcTemplate template, JdbcClient database, ObjectMapper json) {
        this.template = template;
        this.database = database;
        this.json = json;
    }

    void insert(long run, List<Order.Refused> refused) {
        template.batchUpdate(
                "insert into whistle.import_refusal (run, row_number, line_number, field, code, arguments)"
                        + " values (?, ?, ?, ?, ?, ?::json)",
                refused,
                Math.max(1, refused.size()),
                (insert, order) -> fill(insert, run, order));
    }

    private void fill(PreparedStatement insert, long run, Order.Refused order) throws SQLException {
        insert.setLong(1, run);
        insert.setInt(2, order.row());
        insert.setLong(3, order.line());
        insert.setString(4, order.field());
        insert.setString(5, order.why().code());
        insert.setString(6, text(order.why().arguments()));
    }

    /** @return refusals of an import in the order of the file, from the row after the given one on */
    List<Order.Refused> page(long run, int after, int most) {
        return database.sql(
                        """
                        select row_number, line_number, field, code, arguments from whistle.import_refusal
                        where run = ? and row_number > ? order by row_number limit ?
                        """)
                .params(run, after, most)
                .query((row, number) -> refused(row))
                .list();
    }

    private Order.Refused refused(ResultSet row) throws SQLException {
        return new Order.Refused(
                row.getInt("row_number"),
                row.getLong("line_number"),
                Refusal.invalid(row.getString("field"), row.getString("code"), arguments(row.getString("arguments"))));
    }

    private String text(List<Object> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("No JSON for " + arguments, impossible);
        }
    }

    private Object[] arguments(String text) {
        try {
            return json.readValue(text, Object[].class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The arguments of a refusal are no JSON array", broken);
        }
    }
}
