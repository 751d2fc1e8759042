package org.whistle.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code question_pause}. */
@Repository
class QuestionPauseRows {

    private final JdbcClient database;

    QuestionPauseRows(JdbcClient database) {
        this.database = database;
    }

    void add(long extension, long question) {
        database.sql("insert into whistle.question_pause (extension, question) values (?, ?)")
                .params(extension, question)
                .update();
    }

    /** @return the question for which the clock stood */
    Optional<Long> questionOf(long extension) {
        return database.sql("select question from whistle.question_pause where extension = ?")
                .param(extension)
                .query(Long.class)
                .optional();
    }

    /** @return whether the clock stands for the question, and for nothing else, as it can stand only once */
    boolean stands(long question) {
        return database.sql(
                        """
                        select exists (select from whistle.question_pause p
                                       join whistle.deadline_extension e on e.id = p.extension
                                       where p.question = ? and e.ended_at is null)
                        """)
                .param(question)
                .query(Boolean.class)
                .single();
    }

    /** @return by question, until when the clock stands for it at the latest; without those for which it does not */
    Map<Long, Instant> standing(String trackingNumber) {
        Map<Long, Instant> until = new HashMap<>();
        database.sql(
                        """
                        select p.question, e.ends_at from whistle.question_pause p
                        join whistle.deadline_extension e on e.id = p.extension
                        where e.tracking_number = ? and e.ended_at is null
                        """)
                .param(trackingNumber)
                .query(row -> {
                    Timestamp end = row.getTimestamp("ends_at");
                    until.put(row.getLong("question"), end.toInstant());
                });
        return until;
    }
}
