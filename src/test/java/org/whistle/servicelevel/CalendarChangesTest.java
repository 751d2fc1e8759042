package org.whistle.servicelevel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.servicelevel.Limit.TimeUnit;
import org.whistle.servicelevel.calendar.CurrentBook;
import org.whistle.testing.WholeApplication;

/** Who sees a change of the calendar, and when. Every test has a year of its own; its 6 March is a weekday. */
@WholeApplication
@RecordApplicationEvents
class CalendarChangesTest {

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CurrentBook current;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whoever_changes_it_answers_by_the_new_one_at_once_and_others_when_it_is_committed() {
        transaction.executeWithoutResult(status -> {
            takeOff(2062);

            assertThat(isOff(2062)).isTrue();
            assertThat(CompletableFuture.supplyAsync(() -> isOff(2062)).join()).isFalse();
        });

        assertThat(CompletableFuture.supplyAsync(() -> isOff(2062)).join()).isTrue();
    }

    @Test
    void a_transaction_of_its_own_in_between_does_not_see_it_yet() {
        TransactionTemplate own = new TransactionTemplate(
                transaction.getTransactionManager(),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));

        transaction.executeWithoutResult(status -> {
            takeOff(2079);

            Boolean inBetween = own.execute(inner -> isOff(2079));
            assertThat(inBetween).isFalse();
            assertThat(isOff(2079)).isTrue();
        });
    }

    @Test
    void what_is_rolled_back_never_was() {
        transaction.executeWithoutResult(status -> {
            takeOff(2063);
            status.setRollbackOnly();
        });

        assertThat(isOff(2063)).isFalse();
        assertThat(calendar.list(2063)).isEmpty();
    }

    @Test
    void two_changes_in_one_transaction_are_both_seen() {
        transaction.executeWithoutResult(status -> {
            takeOff(2074);
            takeOff(2068);
        });

        assertThat(isOff(2074)).isTrue();
        assertThat(isOff(2068)).isTrue();
    }

    @Test
    void a_change_on_another_node_is_seen_with_the_next_look() {
        database.sql("insert into whistle.calendar_list (year, changed_at, changed_by) values (2069, now(), 'admin')")
                .update();
        database.sql("insert into whistle.calendar_day (year, day, kind, name) values (2069, '2069-03-06', 'OFF', '')")
                .update();
        database.sql("update whistle.calendar_version set version = version + 1")
                .update();
        assertThat(isOff(2069)).isFalse();

        current.refresh();

        assertThat(isOff(2069)).isTrue();
    }

    @Test
    void the_years_that_changed_are_told() {
        calendar.replaceList(2072, bytes("date,kind,name\n2071-12-31,OFF,x\n2072-01-01,OFF,x\n"));
        calendar.replaceList(2072, bytes("date,kind,name\n2072-01-01,OFF,x\n"));

        assertThat(events.stream(CalendarChanged.class))
                .extracting(CalendarChanged::years)
                .containsExactly(Set.of(2071, 2072), Set.of(2071, 2072));
    }

    private void takeOff(int year) {
        calendar.replaceList(year, bytes("date,kind,name\n%d-03-06,OFF,x\n".formatted(year)));
    }

    private boolean isOff(int year) {
        Instant before = Instant.parse(year + "-03-05T04:00:00Z");
        Instant close = Instant.parse(year + "-03-06T09:30:00Z");
        return !deadlines
                .after(before, new Limit(1, TimeUnit.WORKING_DAY), null)
                .at()
                .equals(close);
    }

    private static byte[] bytes(String list) {
        return list.getBytes(UTF_8);
    }
}
