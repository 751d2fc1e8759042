package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.AppealPeople.id;
import static org.whistle.testing.AppealPeople.proposal;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.access.Role;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What the district took as its own and did badly: supervisors speak for it, so they do not decide on it. */
@WholeApplication
class DistrictMarksTest {

    private static final Map<String, Role> OTHERS =
            Map.of("second-supervisor", Role.SUPERVISOR, "second-admin", Role.ADMINISTRATOR);

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void a_second_supervisor_and_a_second_administrator() {
        OTHERS.forEach((account, role) -> {
            User user = identity.newUser(account);
            user.setPassword(Http.PASSWORD);
            identity.saveUser(user);
            identity.createMembership(account, role.group());
        });
        identity.createMembership("second-admin", "camunda-admin");
    }

    @AfterEach
    void as_before() {
        OTHERS.keySet().forEach(identity::deleteUser);
    }

    @Test
    void a_supervisor_appeals_for_the_district_and_two_administrators_decide() {
        Receipt request = doneByTheDistrict();

        id(people.appeal(request, "supervisor", "SATISFIED", "UNREASONABLE"));

        assertRefused(people.uphold(request, "second-supervisor"), 403, "由两名未经办的管理员");
        assertDone(people.uphold(request, "admin"));
        assertRefused(people.confirm(request, "admin"), 403, "另一人复核");
        assertRefused(people.confirm(request, "second-supervisor"), 403, "由两名未经办的管理员");
        assertThat(satisfied(request)).extracting(Mark::excluded).containsExactly(false);
        assertDone(people.confirm(request, "second-admin"));
        assertThat(satisfied(request)).extracting(Mark::excluded).containsExactly(true);
    }

    @Test
    void supervisors_do_not_propose_to_leave_out_the_districts_own_marks() {
        Receipt request = doneByTheDistrict();

        assertRefused(
                people.propose(request, "second-supervisor", proposal("district", "SATISFIED", "LEGACY")),
                403,
                "由两名未经办的管理员");
    }

    @Test
    void whoever_speaks_for_the_district_takes_its_appeal_back() {
        Receipt request = doneByTheDistrict();
        long appeal = id(people.appeal(request, "supervisor", "SATISFIED", "UNREASONABLE"));

        assertRefused(people.withdraw(appeal, "sanitation"), 404, "没有这份申诉");
        assertDone(people.withdraw(appeal, "second-supervisor"));
    }

    /** Nobody's, ruled so twice, and not to the resident's satisfaction. */
    private Receipt doneByTheDistrict() {
        Receipt request = people.returned();
        for (int ruling = 0; ruling < 2; ruling++) {
            loop.complete(request, "ruleOnOwnership", Map.of("ruling", "NOBODY", "note", "按职责清单"));
        }
        for (String task : List.of("reportIn", "submitResult", "verifyOnSite")) {
            loop.complete(request, task, FirstOptions.of(task));
        }
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "NOT_SATISFIED"));
        return request;
    }

    private List<Mark> satisfied(Receipt request) {
        return marks.of(request.trackingNumber().value()).stream()
                .filter(mark -> mark.unit().equals("district") && mark.measure() == Measure.SATISFIED)
                .toList();
    }
}
