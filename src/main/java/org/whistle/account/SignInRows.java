package org.whistle.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sign-ins. Whoever tries for days, and a program that comes all day, fill a row and not the table. */
@Component
public class SignInRows {

    static final String REFUSED = "REFUSED";

    private static final String OF_A_PROGRAM = "basic";
    private static final Duration TOGETHER = Duration.ofDays(1);
    private static final int MOST_OF_A_KIND = 50;

    private final JdbcClient database;

    SignInRows(JdbcClient database) {
        this.database = database;
    }

    /** Something that has just happened. */
    record Note(String account, String door, String outcome, String address, Instant at) {}

    /** As it is kept; outcome is PASSWORD, CODE, PROVIDER or REFUSED. */
    public record Row(String door, String outcome, String address, Instant firstAt, Instant lastAt, int times) {}

    void keep(Note note) {
        boolean together = note.outcome().equals(REFUSED) || note.door().equals(OF_A_PROGRAM);
        if (!together || !isCounted(note)) {
            add(note);
        }
    }

    /** Refused ones are counted together as long as nobody comes in meanwhile. */
    private boolean isCounted(Note note) {
        return database.sql(
                                """
                                update whistle.sign_in set last_at = :at, times = least(times, 1000000) + 1
                                where id = (
                                  select id from whistle.sign_in
                                  where account = :account and door = :door and outcome = :outcome
                                    and address = :address and first_at > :since
                                    and (outcome <> 'REFUSED' or last_at > coalesce(
                                      (select max(last_at) from whistle.sign_in
                                       where account = :account and outcome <> 'REFUSED' and door <> 'basic'), 'epoch'))
                                  order by last_at desc limit 1)
                                """)
                        .param("at", Timestamp.from(note.at()))
                        .param("account", note.account())
                        .param("door", note.door())
                        .param("outcome", note.outcome())
                        .param("address", note.address())
                        .param("since", Timestamp.from(note.at().minus(TOGETHER)))
                        .update()
                > 0;
    }

    private void add(Note note) {
        Timestamp at = Timestamp.from(note.at());
        database.sql("insert into whistle.sign_in (account, door, outcome, address, first_at, last_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(note.account(), note.door(), note.outcome(), note.address(), at, at)
                .update();
        database.sql(
                        """
                        delete from whistle.sign_in where account = :account
                          and (outcome = 'REFUSED') = :refused
                          and id not in (
                            select id from whistle.sign_in where account = :account
                              and (outcome = 'REFUSED') = :refused
                            order by last_at desc, id desc limit :most)
                        """)
                .param("account", note.account())
                .param("refused", note.outcome().equals(REFUSED))
                .param("most", MOST_OF_A_KIND)
                .update();
    }

    List<Row> latest(String account, int most) {
        return database.sql("select door, outcome, address, first_at, last_at, times from whistle.sign_in"
                        + " where account = ? order by last_at desc, id desc limit ?")
                .params(account, most)
                .query((row, number) -> new Row(
                        row.getString("door"),
                        row.getString("outcome"),
                        row.getString("address"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("times")))
                .list();
    }

    /** @return how many failed since the last but one that a person came in with */
    long failedBefore(String account) {
        return database.sql(
                        """
                        select coalesce(sum(times), 0) from whistle.sign_in
                        where account = :account and outcome = 'REFUSED' and last_at > coalesce(
                          (select last_at from whistle.sign_in
                           where account = :account and outcome <> 'REFUSED' and door <> 'basic'
                           order by last_at desc, id desc offset 1 limit 1), 'epoch')
                        """)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    void forget(Instant before) {
        database.sql("delete from whistle.sign_in where last_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
