package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.AppealPeople.id;
import static org.whistle.testing.AppealPeople.proposal;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.problem.Refusal;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Nobody decides in a matter of their own, and nobody decides alone; administrators no more than others. */
@WholeApplication
class OwnMatterTest {

    /** Supervises, and works for the department too. */
    private static final String BOTH = "overseer";

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void somebody_supervises_and_works_for_the_department() {
        User account = identity.newUser(BOTH);
        account.setPassword(Http.PASSWORD);
        identity.saveUser(account);
        identity.createMembership(BOTH, "department-sanitation");
        identity.createMembership(BOTH, "role-supervisor");
    }

    @AfterEach
    void and_leaves() {
        identity.deleteUser(BOTH);
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_appeals_does_not_decide() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request, BOTH, "SATISFIED", "UNREASONABLE"));

        assertRefused(people.uphold(request, BOTH), 403, "您自己提出的申诉");
        assertRefused(people.refuse(request, BOTH, "不成立"), 403, "您自己提出的申诉");
        assertDone(people.uphold(request, "supervisor"));
        assertRefused(people.confirm(request, BOTH), 403, "您自己提出的申诉");

        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.EXCLUSION_PROPOSED);
        assertNothingIsExcluded(request);
    }

    @Test
    void nobody_decides_for_their_own_unit() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));

        assertRefused(people.uphold(request, BOTH), 403, "您所在的单位");
        assertDone(people.uphold(request, "supervisor"));
        assertRefused(people.confirm(request, BOTH), 403, "您所在的单位");
        Receipt other = people.unsatisfied();
        assertRefused(people.propose(other, BOTH, proposal("sanitation", "SATISFIED", "LEGACY")), 403, "您所在的单位");

        assertNothingIsExcluded(request);
        assertThat(loop.isRunning(other)).isFalse();
    }

    @Test
    void one_person_does_not_decide_twice_not_even_an_administrator() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));
        assertDone(people.uphold(request, "admin"));

        assertRefused(people.confirm(request, "admin"), 403, "另一人复核");
        assertRefused(people.decline(request, "admin", "不成立"), 403, "另一人复核");

        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.EXCLUSION_PROPOSED);
        assertNothingIsExcluded(request);
        assertThat(loop.openTasks(request)).containsExactly("confirmExclusion");
    }

    @Test
    void whoever_did_the_contested_work_does_not_decide() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        as("admin", () -> loop.complete(request, "submitResult", FirstOptions.of("submitResult")));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "NOT_SATISFIED"));
        id(people.appeal(request));

        assertRefused(people.uphold(request, "admin"), 403, "您经办或评价过");
        assertDone(people.uphold(request, "supervisor"));
        assertRefused(people.confirm(request, "admin"), 403, "您经办或评价过");

        assertNothingIsExcluded(request);
    }

    @Test
    void whoever_gave_the_bad_mark_does_not_decide() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        as("admin", () -> loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "NOT_SATISFIED")));
        id(people.appeal(request));

        assertRefused(people.refuse(request, "admin", "不成立"), 403, "您经办或评价过");
        people.assertTold(request, CaseEventKind.APPEALED);
    }

    @Test
    void whoever_is_no_supervisor_does_not_decide_by_whatever_way_the_task_came_to_them() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));

        assertThat(people.uphold(request, "housing").status()).isEqualTo(403);
        as("housing", () -> assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> loop.complete(request, "decideAppeal", Map.of("appealDecision", "UPHOLD")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("appeal-for-supervisors")));

        people.assertTold(request, CaseEventKind.APPEALED);
    }

    @Test
    void nobody_at_all_decides_nothing() {
        Receipt request = people.unsatisfied();
        id(people.appeal(request));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> loop.complete(request, "decideAppeal", Map.of("appealDecision", "UPHOLD")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("appeal-needs-a-person"));
    }

    private static void as(String account, Runnable deed) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void assertNothingIsExcluded(Receipt request) {
        assertThat(people.marks(request, Measure.SATISFIED)).isNotEmpty().noneMatch(Mark::excluded);
    }
}
