package org.whistle.assessment;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code assessment_weight}: rows are added only. */
@Repository
class PartyWeightRows {

    private final JdbcClient database;

    PartyWeightRows(JdbcClient database) {
        this.database = database;
    }

    /** Two who change weights at once must see each other's; nobody who reads waits. */
    void lock() {
        database.sql("lock table whistle.assessment_weight in exclusive mode").update();
    }

    void add(PartyWeights.Change change) {
        database.sql(
                        """
                        insert into whistle.assessment_weight (party, weight, valid_from, source, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        change.party().name(),
                        change.weight(),
                        Date.valueOf(change.from().atDay(1)),
                        change.source(),
                        change.by(),
                        Timestamp.from(change.at()))
                .update();
    }

    Map<Party, BigDecimal> in(YearMonth month) {
        Map<Party, BigDecimal> weights = new EnumMap<>(Party.class);
        database.sql(
                        """
                        select distinct on (party) party, weight from whistle.assessment_weight
                        where valid_from <= ? order by party, valid_from desc, id desc
                        """)
                .param(Date.valueOf(month.atDay(1)))
                .query((row, number) -> Map.entry(Party.valueOf(row.getString("party")), row.getBigDecimal("weight")))
                .list()
                .forEach(weight -> weights.put(weight.getKey(), weight.getValue()));
        return weights;
    }

    List<PartyWeights.Change> all() {
        return database.sql("select * from whistle.assessment_weight order by valid_from desc, id desc")
                .query((row, number) -> new PartyWeights.Change(
                        Party.valueOf(row.getString("party")),
                        row.getBigDecimal("weight"),
                        YearMonth.from(row.getObject("valid_from", LocalDate.class)),
                        row.getString("source"),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }
}
