package org.whistle.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** Whose tasks went to whom, by whom, when and why. */
@Component
@Transactional
public class HandOverBook {

    private final JdbcClient database;

    HandOverBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param asked the group that the tasks ask
     * @param to null where they go back to all whom they ask
     * @param every whether all tasks were wanted, and not chosen ones
     * @param tasks which those are, or were when it began
     */
    public record HandOver(String asked, String from, String to, boolean every, List<String> tasks, String reason) {

        /** Whether somebody wants the same; why is told once. */
        boolean isSameWish(HandOver other) {
            return asked.equals(other.asked)
                    && from.equals(other.from)
                    && Objects.equals(to, other.to)
                    && every == other.every
                    && (every || Set.copyOf(tasks).equals(Set.copyOf(other.tasks)));
        }

        /** Why somebody is away may be personal. */
        @Override
        public String toString() {
            return "HandOver[" + asked + "]";
        }
    }

    /** What was begun, by its id. */
    public record Begun(long id, HandOver wanted) {}

    /**
     * Begins it, or goes on with what the account has begun with the same key.
     *
     * @throws Refusal when that was something else
     */
    public Begun begin(String key, HandOver wanted, String by, Instant at) {
        Optional<Long> id = database.sql(
                        """
                        insert into whistle.hand_over
                          (key, asked, from_account, to_account, every, tasks, reason, handed_by, handed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(
                        key,
                        wanted.asked(),
                        wanted.from(),
                        wanted.to(),
                        wanted.every(),
                        wanted.tasks().toArray(String[]::new),
                        wanted.reason(),
                        by,
                        Timestamp.from(at))
                .query(Long.class)
                .optional();
        return id.map(begun -> new Begun(begun, wanted))
                .orElseGet(() -> find(by, key, wanted).orElseThrow(() -> Refusal.conflict("another-wish")));
    }

    /**
     * @return what the account has begun with the key before
     * @throws Refusal when that was something else
     */
    @Transactional(readOnly = true)
    public Optional<Begun> find(String by, String key, HandOver wanted) {
        Optional<Begun> found = database.sql("select * from whistle.hand_over where handed_by = ? and key = ?")
                .params(by, key)
                .query((row, number) -> new Begun(
                        row.getLong("id"),
                        new HandOver(
                                row.getString("asked"),
                                row.getString("from_account"),
                                row.getString("to_account"),
                                row.getBoolean("every"),
                                List.of((String[]) row.getArray("tasks").getArray()),
                                row.getString("reason"))))
                .optional();
        if (found.isPresent() && !found.get().wanted().isSameWish(wanted)) {
            throw Refusal.conflict("another-wish");
        }
        return found;
    }

    /** Of two who go on with the same one the second waits. False where there is none any more. */
    public boolean hold(long handOver) {
        return database.sql("select id from whistle.hand_over where id = ? for update")
                .param(handOver)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    public void handed(long handOver, String task, String step, String trackingNumber, Instant at) {
        database.sql(
                        "insert into whistle.handed_task (hand_over, task, step, tracking_number, at) values (?, ?, ?, ?, ?)")
                .params(handOver, task, step, trackingNumber, Timestamp.from(at))
                .update();
    }

    /** @return the tasks that have gone with it */
    @Transactional(readOnly = true)
    public Set<String> handed(long handOver) {
        return Set.copyOf(database.sql("select task from whistle.handed_task where hand_over = ?")
                .param(handOver)
                .query(String.class)
                .list());
    }

    /** Where nothing went, nothing is kept of it, and least of all why somebody is away. */
    public void forgetEmpty(long handOver) {
        database.sql(
                        """
                        delete from whistle.hand_over h where h.id = ?
                          and not exists (select from whistle.handed_task t where t.hand_over = h.id)
                        """)
                .param(handOver)
                .update();
    }
}
