package org.whistle.retention;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.request.PersonalKind;
import org.whistle.retention.RetentionRule.Scope;

/** The table {@code retention_rule}; rules are added and never changed. */
@Repository
class RuleRows {

    private final JdbcClient database;

    RuleRows(JdbcClient database) {
        this.database = database;
    }

    void add(RetentionRule rule) {
        database.sql(
                        """
                        insert into whistle.retention_rule (scope, code, what, months, valid_from, source, set_at, set_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        rule.scope().name(),
                        rule.code(),
                        rule.what().name(),
                        rule.months(),
                        Date.valueOf(rule.validFrom()),
                        rule.source(),
                        Timestamp.from(rule.setAt()),
                        rule.setBy())
                .update();
    }

    /** @return all that were ever set, in the order in which the later ones take the place of the earlier */
    List<RetentionRule> all() {
        return database.sql("select * from whistle.retention_rule order by valid_from, id")
                .query((row, number) -> new RetentionRule(
                        Scope.valueOf(row.getString("scope")),
                        row.getString("code"),
                        PersonalKind.valueOf(row.getString("what")),
                        row.getInt("months"),
                        row.getDate("valid_from").toLocalDate(),
                        row.getString("source"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("set_by")))
                .list();
    }
}
