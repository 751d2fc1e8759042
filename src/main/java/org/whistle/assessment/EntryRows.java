package org.whistle.assessment;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code assessment_entry}: rows are added only, the latest holds. */
@Repository
class EntryRows {

    private final JdbcClient database;

    EntryRows(JdbcClient database) {
        this.database = database;
    }

    void add(YearMonth month, Entry entry) {
        database.sql(
                        """
                        insert into whistle.assessment_entry
                          (month, community, party, scorer, points, note, assessor, entered_by, entered_at)
                        values (:month, :community, :party, :scorer, :points, :note, :assessor, :by, :at)
                        """)
                .param("month", Date.valueOf(month.atDay(1)))
                .param("community", entry.community())
                .param("party", entry.party().name())
                .param("scorer", entry.scorer())
                .param("points", entry.points())
                .param("note", entry.note(), Types.VARCHAR)
                .param("assessor", entry.assessor(), Types.VARCHAR)
                .param("by", entry.by())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    /** @return what holds for the month, by community, party and scorer */
    List<Entry> of(YearMonth month) {
        return database.sql(
                        """
                        select distinct on (community, party, scorer) * from whistle.assessment_entry
                        where month = ? order by community, party, scorer, id desc
                        """)
                .param(Date.valueOf(month.atDay(1)))
                .query((row, number) -> new Entry(
                        row.getString("community"),
                        Party.valueOf(row.getString("party")),
                        row.getString("scorer"),
                        row.getBigDecimal("points"),
                        row.getString("note"),
                        row.getString("assessor"),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }
}
