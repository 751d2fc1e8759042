package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseFile;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Whoever keeps the server is told when an open transaction holds the figures back. */
@WholeApplication
class HeldBackTest {

    @Autowired
    private HeldBack heldBack;

    @Autowired
    private RateProjector projector;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void let_the_clock_go() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void an_open_transaction_is_told_once_when_entries_have_waited_for_a_minute() {
        Histories histories = new Histories(caseFile, transactions);
        histories.filed();
        projector.project();

        List<Boolean> told = new TransactionTemplate(transactions).execute(status -> {
            database.sql("select pg_current_xact_id()::text")
                    .query(String.class)
                    .single();
            return CompletableFuture.supplyAsync(() -> looks(histories)).join();
        });

        assertThat(told).containsExactly(false, false, true, false);
        projector.project();
        assertThat(heldBack.look()).isFalse();
    }

    /** With nothing that waits, with an entry that waits not long, and with one that has waited for more than a minute. */
    private List<Boolean> looks(Histories histories) {
        TurnableClock.INSTANCE.turn(Duration.ofSeconds(61));
        boolean nothing = heldBack.look();
        histories.filed();
        projector.project();
        boolean shortly = heldBack.look();
        TurnableClock.INSTANCE.turn(Duration.ofSeconds(61));
        return List.of(nothing, shortly, heldBack.look(), heldBack.look());
    }
}
