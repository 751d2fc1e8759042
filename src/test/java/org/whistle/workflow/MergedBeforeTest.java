package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Requests that were merged while a merge was still an end, so that the engine holds nothing of them. */
@WholeApplication
class MergedBeforeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private RuntimeService runtime;

    @Test
    void an_undone_merge_begins_with_the_report() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        family.merge(request, leading);
        runtime.deleteProcessInstance(loop.instance(request).getId(), "a merge was an end");

        family.undo(leading, request);

        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline());
    }

    @Test
    void the_leading_one_closes_it() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "callBack");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(request, leading);
        runtime.deleteProcessInstance(loop.instance(request).getId(), "a merge was an end");

        family.toTheEnd(leading);

        loop.assertEnded(request, Status.CLOSED);
    }
}
