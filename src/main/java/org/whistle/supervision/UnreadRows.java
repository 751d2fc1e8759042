package org.whistle.supervision;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.StepCounting.Counted;

/** The table {@code unread_case}: cases of which the engine told something that cannot be read. */
@Repository
class UnreadRows {

    private final JdbcClient database;

    UnreadRows(JdbcClient database) {
        this.database = database;
    }

    /** Puts those of the cases on the list that have such entries, and takes the others off. */
    void replace(Collection<Counted> counted) {
        List<Counted> unread = counted.stream().filter(one -> one.unread() > 0).toList();
        String[] readable = counted.stream()
                .filter(one -> one.unread() == 0)
                .map(Counted::caseKey)
                .toArray(String[]::new);
        database.sql("delete from whistle.unread_case where tracking_number = any(?)")
                .param(readable)
                .update();
        unread.forEach(one -> database.sql(
                        """
                        insert into whistle.unread_case (tracking_number, entries) values (?, ?)
                        on conflict (tracking_number) do update set entries = excluded.entries
                        """)
                .params(one.caseKey(), one.unread())
                .update());
    }

    /** @return those that nobody was told of on that day */
    List<String> untold(LocalDate day, int most) {
        return database.sql(
                        """
                        select tracking_number from whistle.unread_case
                        where told_on is distinct from ? order by tracking_number limit ?
                        """)
                .params(Date.valueOf(day), most)
                .query(String.class)
                .list();
    }

    /** @return those of the cases that are still on the list */
    List<String> tell(Collection<String> numbers, LocalDate day) {
        return database.sql(
                        """
                        update whistle.unread_case set told_on = ? where tracking_number = any(?)
                        returning tracking_number
                        """)
                .params(Date.valueOf(day), numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
