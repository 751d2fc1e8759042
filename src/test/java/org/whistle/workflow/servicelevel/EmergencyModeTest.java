package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.catalogue.Level;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.EmergencyEffects;
import org.whistle.servicelevel.EmergencyMode;
import org.whistle.servicelevel.EmergencyModes;
import org.whistle.servicelevel.Standing;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** 平战结合: what an emergency does to requests, and what is left of it afterwards. */
@WholeApplication
class EmergencyModeTest {

    /** Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    /** Seven days, three in an emergency; no other test files it, so the mode concerns none of theirs. */
    private static final String ITEM = "09-08";

    private static final Duration NORMAL = Duration.ofDays(7);
    private static final Duration EMERGENCY = Duration.ofDays(3);

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private EmergencyModes modes;

    @Autowired
    private EmergencyEffects effects;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        effects.follow();
    }

    @AfterEach
    void peace_returns() {
        modes.all().stream().filter(mode -> mode.endedAt() == null).forEach(mode -> modes.end(mode.id(), "演练结束"));
        effects.follow();
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_mode_shortens_what_is_open_from_its_beginning_on() {
        Receipt request = loop.file(ITEM);
        TurnableClock.INSTANCE.turn(Duration.ofDays(1));

        begin();

        assertThat(promise(request).deadline()).isEqualTo(now().plus(EMERGENCY));
        assertThat(promise(request).level()).isEqualTo(Level.URGENT);
        assertThat(loop.view(request).deadline()).isEqualTo(now().plus(EMERGENCY));
        assertThat(loop.tasksOf(request))
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(now().plus(EMERGENCY)));
        assertThat(timer(request)).isBefore(now().plus(EMERGENCY));
    }

    @Test
    void a_mode_gives_nobody_more_time() {
        Receipt request = loop.file(ITEM);
        TurnableClock.INSTANCE.turn(Duration.ofDays(5));

        begin();

        assertThat(promise(request).deadline()).isEqualTo(MONDAY.plus(NORMAL));
        assertThat(promise(request).level())
                .as("its level is raised all the same")
                .isEqualTo(Level.URGENT);
    }

    @Test
    void what_is_filed_meanwhile_has_the_limit_and_the_level_of_the_mode() {
        begin();

        Receipt request = loop.file(ITEM);

        assertThat(promise(request).deadline()).isEqualTo(MONDAY.plus(EMERGENCY));
        assertThat(promise(request).level()).isEqualTo(Level.URGENT);
        assertThat(effects.follow()).as("it need not be reached any more").isZero();
    }

    @Test
    void another_item_is_not_concerned() {
        begin();

        Receipt other = loop.file("01-06");

        assertThat(promise(other).level()).isEqualTo(Level.ORDINARY);
    }

    @Test
    void when_the_mode_ends_the_first_deadline_and_level_hold_again() {
        Receipt request = loop.file(ITEM);
        EmergencyMode mode = begin();
        TurnableClock.INSTANCE.turn(Duration.ofDays(1));

        end(mode);

        assertThat(promise(request).deadline()).isEqualTo(MONDAY.plus(NORMAL));
        assertThat(promise(request).level()).isEqualTo(Level.ORDINARY);
        assertThat(loop.tasksOf(request))
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(MONDAY.plus(NORMAL)));
    }

    @Test
    void what_was_late_stays_late_when_the_mode_ends() {
        Receipt request = loop.file(ITEM);
        EmergencyMode mode = begin();
        TurnableClock.INSTANCE.turn(EMERGENCY);

        end(mode);
        loop.runDueTimers(request);

        assertThat(promise(request).deadline()).isEqualTo(MONDAY.plus(EMERGENCY));
        assertThat(promise(request).standing()).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void following_twice_does_nothing_twice() {
        Receipt request = loop.file(ITEM);
        EmergencyMode mode = begin();
        assertThat(effects.follow()).isZero();
        end(mode);
        assertThat(effects.follow()).isZero();

        assertThat(caseFile.entriesOf(number(request)))
                .filteredOn(entry -> entry.kind() == CaseEventKind.DEADLINE_MOVED)
                .extracting(entry -> entry.detail().get("cause"))
                .containsExactly("EMERGENCY_BEGUN", "EMERGENCY_ENDED");
    }

    @Test
    void a_result_that_fails_on_site_after_the_mode_has_the_first_deadline_again() {
        Receipt request = loop.fileUpTo(ITEM, "submitResult");
        EmergencyMode mode = begin();
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        end(mode);

        loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "仍有残留"));

        assertThat(promise(request).emergency()).isNull();
        assertThat(promise(request).deadline()).isEqualTo(MONDAY.plus(NORMAL));
    }

    @Test
    void a_redo_after_the_mode_has_the_ordinary_limit() {
        Receipt request = loop.fileUpTo(ITEM, "callBack");
        EmergencyMode mode = begin();
        end(mode);

        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        assertThat(promise(request).limit().notation()).isEqualTo("P3BD");
    }

    @Test
    void a_department_that_is_called_meanwhile_has_the_limits_of_the_mode() {
        Receipt request = loop.fileUpTo(ITEM, "dispatchWhistle");
        begin();

        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(clocks.of(number(request)))
                .filteredOn(clock -> clock.department() != null && clock.kind() != ClockKind.RESOLUTION)
                .isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.deadline()).isEqualTo(MONDAY.plus(Duration.ofHours(2))));
    }

    private EmergencyMode begin() {
        EmergencyMode mode = modes.begin(List.of("330105001"), List.of(ITEM), "台风红色预警");
        effects.follow();
        return mode;
    }

    private void end(EmergencyMode mode) {
        modes.end(mode.id(), "台风过境");
        effects.follow();
    }

    private static Instant now() {
        return TurnableClock.INSTANCE.instant();
    }

    private Clock promise(Receipt request) {
        return clocks.of(number(request)).stream()
                .filter(Clock::isPromise)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Instant timer(Receipt request) {
        return database.sql(
                        """
                        select j.duedate_ from act_ru_job j
                        join act_ru_execution i on i.id_ = j.process_instance_id_ where i.business_key_ = ?
                        """)
                .param(number(request))
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
