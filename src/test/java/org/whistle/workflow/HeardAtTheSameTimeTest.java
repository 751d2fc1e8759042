package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.RateProjector;
import org.whistle.rates.RateRebuild;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Residents are heard at two places at once, and figures follow while others count afresh. */
@WholeApplication
class HeardAtTheSameTimeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private RateProjector projector;

    @Autowired
    private RateRebuild rebuild;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @RepeatedTest(3)
    void the_resident_says_no_at_the_portal_while_the_call_taker_hears_yes_and_one_is_heard() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        Task callBack = loop.task(request, "callBack");

        List<Integer> statuses = AtOnce.answers(() -> portal(request, false), () -> heard(callBack, "YES"));

        assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
        assertThat(statuses).filteredOn(status -> status >= 300).allMatch(status -> status == 404 || status == 409);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.EVALUATED);
        boolean own = statuses.get(0) < 300;
        assertThat(loop.openTasks(request)).isEqualTo(own ? List.of("callBack", "dispatchWhistle") : List.of());
        assertThat(SecondAnswers.counting(database, request)).containsExactly(own ? "RESIDENT NO" : "CALL_BACK YES");
    }

    @RepeatedTest(3)
    void the_resident_answers_in_the_moment_in_which_nobody_waits_any_longer() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        TurnableClock.INSTANCE.turn(Duration.ofDays(16));

        List<Throwable> failures = AtOnce.failures(() -> answer(request, true), () -> loop.runDueTimers(request));

        // the job executor tries again where it was overtaken
        assertThat(failures).hasSizeLessThan(2);
        loop.runDueTimers(request);
        loop.assertEnded(request, Status.CLOSED);
        assertThat(family.told(request))
                .filteredOn(kind -> kind == CaseEventKind.EVALUATED || kind == CaseEventKind.UNANSWERED)
                .hasSize(1);
    }

    @RepeatedTest(3)
    void a_request_is_merged_while_somebody_calls_beside_its_redo() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt request = notSolved();
        Task callBack = loop.task(request, "callBack");

        List<Integer> statuses = AtOnce.answers(() -> heard(callBack, "NO"), () -> {
            family.merge(request, leading);
            return 200;
        });

        assertThat(statuses.get(0)).isIn(204, 404, 409);
        assertThat(family.told(request))
                .filteredOn(kind -> kind == CaseEventKind.ANSWERS_WEIGHED || kind == CaseEventKind.CALL_BACK_LAPSED)
                .containsExactly(
                        statuses.get(0) == 204 ? CaseEventKind.ANSWERS_WEIGHED : CaseEventKind.CALL_BACK_LAPSED);
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        family.undo(leading, request);
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @RepeatedTest(3)
    void the_redo_is_verified_while_somebody_calls_about_the_result_before() throws Exception {
        Receipt request = notSolved();
        List.of("dispatchWhistle", "reportIn", "submitResult")
                .forEach(task -> loop.complete(request, task, FirstOptions.of(task)));
        Task callBack = loop.task(request, "callBack");
        Task verification = loop.task(request, "verifyOnSite");

        List<Integer> statuses = AtOnce.answers(
                () -> heard(callBack, "YES"), () -> submitted(verification, "admin", Map.of("verification", "PASSED")));

        assertThat(statuses.get(0)).isIn(204, 404, 409);
        assertThat(statuses.get(1)).isEqualTo(204);
        assertThat(family.told(request))
                .filteredOn(kind -> kind == CaseEventKind.ANSWERS_WEIGHED || kind == CaseEventKind.CALL_BACK_LAPSED)
                .containsExactly(
                        statuses.get(0) == 204 ? CaseEventKind.ANSWERS_WEIGHED : CaseEventKind.CALL_BACK_LAPSED);
        assertThat(loop.openTasks(request)).containsExactly("callBack");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void figures_follow_two_projectors_while_others_count_afresh_and_residents_answer() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Receipt> requests = new ArrayList<>();
        Supplier<Object> living = () -> {
            try {
                for (int request = 0; request < 4; request++) {
                    requests.add(notSolved());
                }
            } finally {
                done.set(true);
            }
            return requests;
        };
        Supplier<Object> following = () -> whileNot(done, () -> projector.project());
        Supplier<Object> counting = () -> whileNot(done, () -> rebuild.rebuild(cases -> {}));

        AtOnce.answers(List.of(living, following, following, counting));
        projector.project();

        requests.forEach(request -> assertThat(read(request))
                .isEqualTo(marks.of(request.trackingNumber().value()).stream()
                        .map(mark -> mark.measure() + " " + mark.round() + " " + mark.unit() + " " + mark.points())
                        .toList())
                .isNotEmpty());
        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences()).isZero();
    }

    private static Object whileNot(AtomicBoolean done, Runnable deed) {
        do {
            deed.run();
        } while (!done.get());
        return done;
    }

    private List<String> read(Receipt request) {
        return database.sql(
                        """
                        select concat_ws(' ', measure, round, unit, points)
                        from whistle.rate_mark join whistle.rate_progress using (edition)
                        where tracking_number = ? order by number
                        """)
                .param(request.trackingNumber().value())
                .query(String.class)
                .list();
    }

    private int portal(Receipt request, boolean solved) {
        String door = "/api/requests/" + request.trackingNumber() + "/evaluation?secret=" + request.secret();
        return http.post(door, "{\"solved\": %s, \"satisfaction\": \"NOT_SATISFIED\"}".formatted(solved))
                .answer()
                .status();
    }

    private int heard(Task callBack, String solved) {
        return submitted(callBack, "calltaker", Map.of("solved", solved, "satisfaction", "SATISFIED"));
    }

    private int submitted(Task task, String account, Map<String, String> answers) {
        return http.submit(task, answers).as(account).answer().status();
    }

    private Receipt notSolved() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        answer(request, false);
        return request;
    }

    private void answer(Receipt request, boolean solved) {
        evaluations.answer(
                request.trackingNumber().value(),
                request.secret(),
                new Answer(solved, Satisfaction.NOT_SATISFIED, null, null));
    }
}
