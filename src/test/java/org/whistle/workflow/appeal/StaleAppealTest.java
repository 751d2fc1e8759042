package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.AppealPeople.id;
import static org.whistle.testing.Family.number;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What an appeal is about changes while people decide, or nobody can decide any more. */
@WholeApplication
class StaleAppealTest {

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void a_mark_that_has_become_good_is_not_upheld_and_the_appeal_can_be_refused() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt request = contestedRepeat(leading);
        family.undo(leading, request);

        assertRefused(people.uphold(request, "supervisor"), 409, "“重复诉求率”的计分已改正");

        assertGoodAndCounted(request);
        assertDone(people.refuse(request, "supervisor", "合并已撤销，计分已改正"));
        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.APPEAL_REFUSED);
    }

    @Test
    void a_mark_that_has_become_good_is_not_excluded_and_the_exclusion_can_be_declined() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt request = contestedRepeat(leading);
        assertDone(people.uphold(request, "supervisor"));
        family.undo(leading, request);

        assertRefused(people.confirm(request, "admin"), 409, "“重复诉求率”的计分已改正");

        assertGoodAndCounted(request);
        assertDone(people.decline(request, "admin", "合并已撤销，计分已改正"));
        assertGoodAndCounted(request);
        people.assertTold(
                request, CaseEventKind.APPEALED, CaseEventKind.EXCLUSION_PROPOSED, CaseEventKind.EXCLUSION_DECLINED);
    }

    @Test
    void an_appeal_whose_process_was_removed_can_be_taken_back_and_made_again() {
        Receipt request = people.unsatisfied();
        long appeal = id(people.appeal(request));
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processDefinitionKey("handlerAppeal")
                .processInstanceBusinessKey(number(request))
                .singleResult();
        runtime.deleteProcessInstance(process.getId(), "removed by an administrator");
        assertRefused(people.appeal(request), 409, "请等结果");

        assertDone(people.withdraw(appeal, "sanitation"));

        assertRefused(people.withdraw(appeal, "sanitation"), 409, "已有结论");
        id(people.appeal(request));
        assertThat(loop.openTasks(request)).containsExactly("decideAppeal");
        people.assertTold(request, CaseEventKind.APPEALED, CaseEventKind.APPEAL_WITHDRAWN, CaseEventKind.APPEALED);
    }

    /** The community contests that what was merged into another one was a repeat. */
    private Receipt contestedRepeat(Receipt leading) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        family.merge(request, leading);
        id(people.appeal(request, "community", "REPEAT", "RECORD_WRONG"));
        return request;
    }

    private void assertGoodAndCounted(Receipt request) {
        List<Mark> repeats = marks.of(number(request)).stream()
                .filter(mark -> mark.measure() == Measure.REPEAT)
                .toList();
        assertThat(repeats).singleElement().satisfies(mark -> {
            assertThat(mark.points()).isZero();
            assertThat(mark.excluded()).isFalse();
        });
    }
}
