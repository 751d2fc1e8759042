package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.problem.Refusal;
import org.whistle.testing.WholeApplication;

/** What the cells of refused rows held is kept for a while only. */
@WholeApplication
class CellsOfImportsTest {

    @Autowired
    private ImportRows runs;

    @Autowired
    private RefusalRows refusals;

    @Autowired
    private JdbcClient database;

    @Test
    void cells_go_after_their_time_and_the_refusal_stays() {
        Instant now = Instant.now();
        long old = refused(now.minus(Duration.ofDays(31)));
        long recent = refused(now.minus(Duration.ofDays(29)));

        runs.forgetCells(now.minus(Duration.ofDays(30)));

        assertThat(argumentsOf(old)).isEqualTo("[\"…\"]");
        assertThat(refusals.page(old, 0, 10)).hasSize(1);
        assertThat(argumentsOf(recent)).contains("钱七家的事");
    }

    private long refused(Instant receivedAt) {
        long run = runs.insert("12345", "orders.csv", "calltaker", receivedAt);
        refusals.insert(run, List.of(new Order.Refused(1, 2, Refusal.invalid("category", "no-item-for", "钱七家的事"))));
        return run;
    }

    private String argumentsOf(long run) {
        return database.sql("select arguments::text from whistle.import_refusal where run = ?")
                .param(run)
                .query(String.class)
                .single();
    }
}
