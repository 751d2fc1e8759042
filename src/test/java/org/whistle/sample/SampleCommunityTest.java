package org.whistle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.place.Places;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A sample that an earlier version loaded. What the tests take away comes back with the end of their transaction. */
@WholeApplication
class SampleCommunityTest {

    private static final String MISHI = "330105001052";

    @Autowired
    private SampleCommunity sample;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void it_is_now_again() {
        TurnableClock.INSTANCE.reset();
        // the clock went back, so they are read anew
        assertThat(places.buildingsOf(MISHI)).hasSize(42);
    }

    @Test
    void a_start_brings_the_places_that_are_missing() {
        transaction.executeWithoutResult(open -> {
            open.setRollbackOnly();
            database.sql("delete from whistle.building").update();
            database.sql("delete from whistle.map_shape").update();
            // places are kept in memory for a minute
            TurnableClock.INSTANCE.turn(Duration.ofMinutes(2));
            assertThat(places.buildingsOf(MISHI)).isEmpty();

            sample.prepare();

            assertThat(count()).isEqualTo(42);
        });
    }

    @Test
    void places_that_somebody_has_changed_stay_as_they_are() {
        transaction.executeWithoutResult(open -> {
            open.setRollbackOnly();
            database.sql("delete from whistle.building where code <> 'zt-01'").update();
            TurnableClock.INSTANCE.turn(Duration.ofMinutes(2));

            sample.prepare();

            assertThat(count()).isEqualTo(1);
        });
    }

    private long count() {
        return database.sql("select count(*) from whistle.building")
                .query(Long.class)
                .single();
    }
}
