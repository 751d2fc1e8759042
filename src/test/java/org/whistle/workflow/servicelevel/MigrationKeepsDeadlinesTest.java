package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Standing;
import org.whistle.testing.ChangedModels;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;

/** A modeler deploys changed models, and an administrator moves all that runs there: no time changes. */
@WatchedApplication
class MigrationKeepsDeadlinesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final String URGENT = "02-05";

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Extensions extensions;

    @Autowired
    private ChangedModels models;

    @Autowired
    private Observer observer;

    @Autowired
    private JdbcClient database;

    private final Map<String, Receipt> requests = new LinkedHashMap<>();
    private String deployment;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void nothing_is_left() {
        requests.values().forEach(loop::withdraw);
        models.remove(deployment);
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void no_deadline_no_timer_and_no_due_date_changes() {
        clocks_at_every_step();
        tasks_of_every_stage();
        pauses_and_wishes();
        Map<String, ObservedCase> before = observer.observe(numbers());
        List<String> timers = timers();
        TurnableClock.INSTANCE.turn(java.time.Duration.ofMinutes(5));

        deployment = models.deploy("changed");
        models.migrate(numbers(), deployment);

        assertThat(definitionsNotOf(deployment))
                .as("what runs by another model")
                .isZero();
        assertThat(timers()).isEqualTo(timers).hasSizeGreaterThan(25);
        assertThat(observer.observe(numbers())).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void what_was_moved_goes_on_as_if_nothing_had_happened() {
        clocks_at_every_step();
        pauses_and_wishes();
        deployment = models.deploy("changed");
        models.migrate(numbers(), deployment);
        models.forgetParsedModels();

        for (Standing standing : Standing.values()) {
            Receipt request = requests.get(standing.name());
            if (standing != Standing.PUBLISHED) {
                TurnableClock.INSTANCE.standAt(Instant.parse("2026-03-20T01:00:00Z"));
                loop.runDueTimers(request);
            }
            assertThat(promise(request).standing()).isEqualTo(Standing.PUBLISHED);
        }
        Receipt paused = requests.get("paused");
        loop.runDueTimers(paused);
        assertThat(promise(paused).isPaused()).isFalse();
    }

    private void clocks_at_every_step() {
        for (Standing standing : Standing.values()) {
            TurnableClock.INSTANCE.standAt(MONDAY);
            Receipt request = loop.file(URGENT);
            while (promise(request).standing() != standing) {
                TurnableClock.INSTANCE.standAt(nextTimer(request));
                loop.runDueTimers(request);
            }
            requests.put(standing.name(), request);
        }
    }

    private void tasks_of_every_stage() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        List.of("checkOnSite", "screenRequest", "dispatchWhistle", "reportIn", "holdJointMeeting")
                .forEach(task -> requests.put(task, loop.fileUpTo(Items.NEIGHBOURS, task)));
        List.of("submitResult", "verifyOnSite", "callBack")
                .forEach(task -> requests.put(task, loop.fileUpTo(Items.RUBBISH, task)));
        Receipt own = loop.fileUpTo(Items.NEIGHBOURS, "screenRequest");
        loop.complete(own, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY"));
        requests.put("solveInCommunity", own);
        Receipt returned = loop.fileUpTo(Items.RUBBISH, "reportIn");
        loop.complete(
                returned, "reportIn", Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
        requests.put("ruleOnOwnership", returned);
        requests.put("reviewEvaluation", reviewed());
        requests.forEach((task, request) -> {
            if (FirstOptions.of(task) != null) {
                assertThat(loop.openTasks(request)).contains(task);
            }
        });
    }

    private Receipt reviewed() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        while (!loop.openTasks(request).contains("reviewEvaluation")) {
            Task task = loop.tasksOf(request).get(0);
            loop.complete(
                    task,
                    task.getTaskDefinitionKey().equals("callBack")
                            ? Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED")
                            : FirstOptions.of(task.getTaskDefinitionKey()));
        }
        return request;
    }

    private void pauses_and_wishes() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        Receipt paused = asked(ExtensionKind.PAUSE, ExtensionReason.WEATHER);
        loop.complete(paused, "decideExtension", Map.of("extensionDecision", "GRANT", "note", "同意"));
        requests.put("paused", paused);
        requests.put("decideExtension", asked(ExtensionKind.EXTENSION, ExtensionReason.COMPLEX));
    }

    private Receipt asked(ExtensionKind kind, ExtensionReason reason) {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        extensions.ask(request.trackingNumber().value(), new ExtensionWish(kind, reason, "P2BD", "台风蓝色预警"));
        return request;
    }

    private Collection<String> numbers() {
        return requests.values().stream()
                .map(request -> request.trackingNumber().value())
                .toList();
    }

    private Clock promise(Receipt request) {
        return clocks.of(request.trackingNumber().value()).stream()
                .filter(Clock::isPromise)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Instant nextTimer(Receipt request) {
        return database.sql(
                        """
                        select min(j.duedate_) from act_ru_job j
                        join act_ru_execution i on i.id_ = j.process_instance_id_ where i.business_key_ = ?
                        """)
                .param(request.trackingNumber().value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    /** All timers, of watches and of others, with what they wait for. */
    private List<String> timers() {
        return new ArrayList<>(database.sql(
                        """
                        select concat_ws(' ', i.business_key_, i.id_, j.id_, j.handler_cfg_, j.duedate_, j.retries_)
                        from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                        where i.business_key_ = any(?) order by 1
                        """)
                .param(numbers().toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private long definitionsNotOf(String wanted) {
        return database.sql(
                        """
                        select count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.business_key_ = any(?) and d.deployment_id_ <> ?
                        """)
                .params(numbers().toArray(String[]::new), wanted)
                .query(Long.class)
                .single();
    }
}
