package org.whistle.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.request.ReporterSearch;

/** Finds the requests of a person, and keeps who looked for them, what was done on demand, and why. */
@Component
@Transactional
public class PersonCases {

    private final ReporterSearch search;
    private final JdbcClient database;
    private final Actor actor;
    private final Clock clock;

    PersonCases(ReporterSearch search, JdbcClient database, Actor actor, Clock clock) {
        this.search = search;
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was done. */
    public enum Deed {
        SEARCHED,
        EXPORTED,
        ERASED,
        LINKS_ENDED
    }

    /** One thing that was done. */
    public record Done(Instant at, String account, Deed deed, String reason, List<String> cases) {}

    /**
     * @return all that the person filed, with what was split off it, in the order of the numbers
     * @throws Refusal when there is none
     */
    List<String> of(Person person) {
        List<String> found = person.phone() != null
                ? search.byPhone(person.phone())
                : person.email() != null ? search.byEmail(person.email()) : List.of(person.trackingNumber());
        List<String> filed = search.families(found);
        if (filed.isEmpty()) {
            throw Refusal.notFound("nobody-found");
        }
        return filed;
    }

    void keep(Deed deed, String reason, List<String> cases) {
        database.sql(
                        """
                        insert into whistle.personal_data_deed (at, account, deed, reason, cases)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(List.of(
                        Timestamp.from(clock.instant()),
                        actor.signedInOr(Actor.SYSTEM),
                        deed.name(),
                        reason,
                        cases.toArray(String[]::new)))
                .update();
    }

    /** @return a page of what was done, the latest first; pages count from 0 */
    @Transactional(readOnly = true)
    public List<Done> page(int page, int size) {
        return database.sql("select * from whistle.personal_data_deed order by id desc limit ? offset ?")
                .params(size, (long) page * size)
                .query((row, number) -> new Done(
                        row.getTimestamp("at").toInstant(),
                        row.getString("account"),
                        Deed.valueOf(row.getString("deed")),
                        row.getString("reason"),
                        List.of((String[]) row.getArray("cases").getArray())))
                .list();
    }
}
