package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.id;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What is contested is decided, whatever becomes of the request; and the request goes its way, whatever is contested. */
@WholeApplication
class AppealOutlivesTest {

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Test
    void an_appeal_outlives_the_withdrawal_of_its_request() {
        Receipt request = contested();

        loop.withdraw(request);

        assertThat(loop.view(request).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
        assertDecided(request);
    }

    @Test
    void an_appeal_outlives_the_closing_of_its_request() {
        Receipt request = contested();

        toTheEnd(request);

        assertThat(loop.view(request).status()).isEqualTo(Status.CLOSED);
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
        assertDecided(request);
    }

    @Test
    void an_appeal_does_not_rest_with_a_merged_request_and_the_request_goes_on_as_it_stood() {
        Receipt request = contested();
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");

        family.merge(request, leading);

        assertThat(family.active(request))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("decideAppeal");
        assertDone(people.uphold(request, "supervisor"));
        assertThat(family.active(request))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("confirmExclusion");
        family.undo(leading, request);
        assertThat(family.active(request))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("confirmExclusion", "ruleOnOwnership");
        assertDone(people.confirm(request, "admin"));
        assertExcluded(request);
    }

    @Test
    void a_merged_request_is_closed_with_the_leading_one_and_its_appeal_goes_on() {
        Receipt request = contested();
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        family.merge(request, leading);

        family.toTheEnd(leading);

        assertThat(loop.view(request).status()).isEqualTo(Status.CLOSED);
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
        assertDecided(request);
    }

    @Test
    void of_two_appeals_of_a_request_the_one_that_is_taken_back_ends_alone() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));
        long satisfied = id(people.appeal(request, "sanitation", "SATISFIED", "UNREASONABLE"));
        long solved = id(people.appeal(request, "sanitation", "SOLVED", "POLICY_LIMIT"));
        assertThat(loop.openTasks(request)).filteredOn("decideAppeal"::equals).hasSize(2);

        assertDone(people.withdraw(satisfied, "sanitation"));
        assertDone(people.uphold(request, "supervisor"));
        assertDone(people.confirm(request, "admin"));

        assertThat(people.told(request)).last().satisfies(excluded -> assertThat(excluded.detail())
                .containsEntry("appeal", String.valueOf(solved))
                .containsEntry("measures", "SOLVED"));
        assertThat(people.marks(request, Measure.SATISFIED)).isNotEmpty().noneMatch(Mark::excluded);
    }

    /** The department contests that it returned the call, while the street has to rule on that. */
    private Receipt contested() {
        Receipt request = people.returned();
        id(people.appeal(request, "sanitation", "RETURN", "NOT_OURS"));
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal", "ruleOnOwnership");
        return request;
    }

    /** The loop itself; who decides on the appeal takes their time. */
    private void toTheEnd(Receipt request) {
        for (List<Task> open = ofTheLoop(request); !open.isEmpty(); open = ofTheLoop(request)) {
            loop.complete(open.get(0), FirstOptions.of(open.get(0).getTaskDefinitionKey()));
        }
    }

    private List<Task> ofTheLoop(Receipt request) {
        return loop.tasksOf(request).stream()
                .filter(task -> !task.getTaskDefinitionKey().equals("decideAppeal"))
                .toList();
    }

    private void assertDecided(Receipt request) {
        assertDone(people.uphold(request, "supervisor"));
        assertDone(people.confirm(request, "admin"));
        assertExcluded(request);
        assertThat(loop.isRunning(request)).isFalse();
    }

    private void assertExcluded(Receipt request) {
        assertThat(people.marks(request, Measure.RETURN)).isNotEmpty().allMatch(Mark::excluded);
        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.EXCLUSION_PROPOSED, CaseEventKind.EXCLUDED);
    }
}
