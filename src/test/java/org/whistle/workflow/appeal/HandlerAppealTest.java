package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.AppealPeople.id;
import static org.whistle.testing.AppealPeople.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What becomes of an appeal: granted by two, refused, declined, taken back; and of a proposal without one. */
@WholeApplication
class HandlerAppealTest {

    /** Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void an_appeal_that_two_people_grant_excludes_the_mark_and_leaves_the_raw_figure() {
        Receipt request = people.unsatisfied();
        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(false);

        id(people.appeal(request));
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
        assertThat(loop.askedGroup(loop.task(request, "decideAppeal"))).isEqualTo("role-supervisor");
        assertThat(loop.variablesOf(request)).allMatch(value -> value.matches("\\d+"), "nothing but which appeal");
        assertDone(people.uphold(request, "supervisor"));
        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(false);
        assertDone(people.confirm(request, "admin"));

        assertThat(people.marks(request, Measure.SATISFIED)).singleElement().satisfies(mark -> {
            assertThat(mark.excluded()).isTrue();
            assertThat(mark.points()).isZero();
            assertThat(mark.of()).isEqualTo(1);
        });
        assertThat(people.marks(request, Measure.SOLVED))
                .extracting(Mark::excluded)
                .containsExactly(false);
        assertThat(loop.isRunning(request)).isFalse();
        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.EXCLUSION_PROPOSED, CaseEventKind.EXCLUDED);
        assertThat(people.told(request))
                .extracting(entry -> entry.actor())
                .containsExactly("sanitation", "supervisor", "admin");
        assertThat(people.told(request).get(2).detail())
                .containsEntry("unit", "sanitation")
                .containsEntry("round", "0")
                .containsEntry("measures", "SATISFIED")
                .containsEntry("ground", "UNREASONABLE");
        assertThat(loop.view(request).history()).noneMatch(entry -> entry.kind() == CaseEventKind.EXCLUDED);
    }

    @Test
    void a_refused_appeal_says_why_and_is_final() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));

        assertRefused(people.refuse(request, "supervisor", ""), 400, "此项必填");
        assertDone(people.refuse(request, "supervisor", "诉求合理，应当办到"));

        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(false);
        assertThat(loop.isRunning(request)).isFalse();
        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.APPEAL_REFUSED);
        assertThat(people.told(request).get(1).detail()).containsEntry("note", "诉求合理，应当办到");
        assertRefused(people.appeal(request), 409, "不能再次申诉");
    }

    @Test
    void what_the_second_person_declines_stays_counted() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));
        assertDone(people.uphold(request, "admin"));

        assertRefused(people.decline(request, "supervisor", ""), 400, "此项必填");
        assertDone(people.decline(request, "supervisor", "依据不足"));

        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(false);
        people.assertTold(
                request, CaseEventKind.APPEALED, CaseEventKind.EXCLUSION_PROPOSED, CaseEventKind.EXCLUSION_DECLINED);
        assertThat(loop.isRunning(request)).isFalse();
        assertRefused(people.appeal(request), 409, "不能再次申诉");
    }

    @Test
    void the_unit_takes_its_appeal_back_before_either_decision_and_may_come_again() {
        Receipt request = people.unsatisfied();
        long first = id(people.appeal(request));
        assertRefused(people.withdraw(first, "housing"), 404, "没有这份申诉");
        assertRefused(people.withdraw(first, "supervisor"), 404, "没有这份申诉");
        assertDone(people.withdraw(first, "sanitation"));
        assertThat(loop.isRunning(request)).isFalse();

        long second = id(people.appeal(request));
        assertDone(people.uphold(request, "supervisor"));
        assertDone(people.withdraw(second, "sanitation"));

        assertThat(loop.isRunning(request)).isFalse();
        people.assertTold(
                request,
                CaseEventKind.APPEALED,
                CaseEventKind.APPEAL_WITHDRAWN,
                CaseEventKind.APPEALED,
                CaseEventKind.EXCLUSION_PROPOSED,
                CaseEventKind.APPEAL_WITHDRAWN);
        assertRefused(people.withdraw(second, "sanitation"), 409, "已有结论");
        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(false);
    }

    @Test
    void a_supervisor_proposes_a_legacy_problem_and_a_second_person_confirms() {
        Receipt request = people.unsatisfied();
        String legacy = proposal("sanitation", "SATISFIED", "LEGACY");
        assertRefused(people.propose(request, "sanitation", legacy), 403, "");
        assertRefused(people.propose(request, "admin", legacy), 403, "");

        long proposed = id(people.propose(request, "supervisor", legacy));
        assertThat(loop.openTasks(request)).containsExactly("confirmExclusion");
        assertRefused(people.withdraw(proposed, "sanitation"), 409, "已有结论");
        assertRefused(people.confirm(request, "supervisor"), 403, "另一人复核");
        assertDone(people.confirm(request, "admin"));

        people.assertTold(request, CaseEventKind.EXCLUSION_PROPOSED, CaseEventKind.EXCLUDED);
        assertThat(people.marks(request, Measure.SATISFIED))
                .extracting(Mark::excluded)
                .containsExactly(true);
        assertRefused(people.appeal(request), 409, "已经剔除");
        assertRefused(people.propose(request, "supervisor", legacy), 409, "已经剔除");
    }

    @Test
    void decisions_are_due_in_five_and_three_working_days() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        Receipt request = people.unsatisfied();
        id(people.appeal(request));

        assertThat(dueOf(request, "decideAppeal")).isEqualTo(Instant.parse("2026-03-09T09:30:00Z"));
        assertDone(people.uphold(request, "supervisor"));
        assertThat(dueOf(request, "confirmExclusion")).isEqualTo(Instant.parse("2026-03-05T09:30:00Z"));
    }

    private Instant dueOf(Receipt request, String task) {
        Date due = loop.task(request, task).getDueDate();
        return due.toInstant();
    }

    @Test
    void an_appeal_may_be_made_for_ten_working_days_and_no_longer() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        Receipt request = people.unsatisfied();
        Receipt other = people.unsatisfied();

        TurnableClock.INSTANCE.standAt(MONDAY.plus(Duration.ofDays(14)));
        id(people.appeal(request));
        TurnableClock.INSTANCE.standAt(MONDAY.plus(Duration.ofDays(15)));

        assertRefused(people.appeal(other), 409, "超过 10 个工作日");
        assertThat(loop.isRunning(other)).isFalse();
        people.assertTold(other);
    }

    @Test
    void what_is_open_is_not_contested_twice() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));

        assertRefused(people.appeal(request), 409, "请等结果");
        assertRefused(
                people.propose(request, "supervisor", proposal("sanitation", "SATISFIED", "LEGACY")), 409, "请等结果");

        people.assertTold(request, CaseEventKind.APPEALED);
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
    }

    @Test
    void the_community_contests_what_it_solved_by_itself_under_its_own_code() {
        Receipt request = loop.fileUpTo("01-02", "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY", "reclassify", "KEEP"));
        loop.complete(request, "solveInCommunity", FirstOptions.of("solveInCommunity"));
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "NOT_SATISFIED"));

        id(people.appeal(request, "community", "SATISFIED", "UNREASONABLE"));
        assertDone(people.uphold(request, "supervisor"));
        assertDone(people.confirm(request, "admin"));

        assertThat(people.told(request).get(2).detail()).containsEntry("unit", "330105001052");
        assertThat(http.get("/api/appeals?unit=330105001052&state=EXCLUDED")
                        .as("community")
                        .answer()
                        .text())
                .contains(request.trackingNumber().value());
    }
}
