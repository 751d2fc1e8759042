package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.problem.Refusal;

/** The table {@code question}. */
@Repository
class QuestionRows {

    private final JdbcClient database;

    QuestionRows(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal when the unit waits for an answer already */
    Question add(String trackingNumber, String unit, String text, String askedBy, Instant at) {
        try {
            return database.sql(
                            """
                            insert into whistle.question (tracking_number, unit, text, asked_by, asked_at)
                            values (?, ?, ?, ?, ?) returning *
                            """)
                    .params(trackingNumber, unit, text, askedBy, Timestamp.from(at))
                    .query(QuestionRows::question)
                    .single();
        } catch (DuplicateKeyException other) {
            throw Refusal.conflict("question-open");
        }
    }

    /** @return the question as it is now; empty where it was not open any more, or is none of the request */
    Optional<Question> settle(String trackingNumber, long id, Question.State state, String answer, Instant at) {
        return database.sql(
                        """
                        update whistle.question set state = ?, answer = ?, settled_at = ?
                        where tracking_number = ? and id = ? and state = 'OPEN' returning *
                        """)
                .params(state.name(), answer, Timestamp.from(at), trackingNumber, id)
                .query(QuestionRows::question)
                .optional();
    }

    /** Keeps others from settling what is open until the transaction is over. */
    List<Question> lockOpen(String trackingNumber) {
        return database.sql(
                        """
                        select * from whistle.question where tracking_number = ? and state = 'OPEN'
                        order by id for update
                        """)
                .param(trackingNumber)
                .query(QuestionRows::question)
                .list();
    }

    /** @return all that was ever asked, the oldest first */
    List<Question> of(String trackingNumber) {
        return database.sql("select * from whistle.question where tracking_number = ? order by id")
                .param(trackingNumber)
                .query(QuestionRows::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        Timestamp settledAt = row.getTimestamp("settled_at");
        return new Question(
                row.getLong("id"),
                row.getString("tracking_number"),
                row.getString("unit"),
                row.getString("text"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Question.State.valueOf(row.getString("state")),
                row.getString("answer"),
                settledAt == null ? null : settledAt.toInstant());
    }
}
