package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Every path of the stage 问题上报, by name. */
@WholeApplication
class ReportIssueTest {

    @Autowired
    private Loop loop;

    @Test
    void a_refused_request_tells_the_resident_the_ground() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        loop.complete(
                request,
                "screenRequest",
                Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "法院已立案，请按诉讼程序主张。"));

        loop.assertEnded(request, Status.REFUSED);
        assertThat(loop.view(request).history()).last().satisfies(entry -> assertThat(entry.text())
                .contains("诉讼", "法院已立案"));
    }

    @Test
    void a_merged_request_follows_the_one_it_was_merged_into() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        loop.complete(
                request,
                "screenRequest",
                Map.of(
                        "screening",
                        "MERGE",
                        "mergeInto",
                        leading.trackingNumber().value()));

        assertThat(loop.view(request).status()).isEqualTo(Status.MERGED);
        assertThat(loop.view(request).mergedInto())
                .isEqualTo(leading.trackingNumber().value());
        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(loop.openTasks(leading)).containsExactly("dispatchWhistle");
    }

    @Test
    void a_request_is_not_merged_into_itself_an_unknown_one_or_one_that_has_ended() {
        Receipt ended = loop.file(Items.RUBBISH);
        loop.withdraw(ended);
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        for (String into :
                List.of(request.trackingNumber().value(), ended.trackingNumber().value(), "330105-20000101-000001")) {
            Loop.assertRefused(
                    "mergeInto",
                    () -> loop.complete(request, "screenRequest", Map.of("screening", "MERGE", "mergeInto", into)));
        }
        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void what_the_community_solves_itself_goes_straight_to_the_evaluation() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY"));
        assertThat(loop.openTasks(request)).containsExactly("solveInCommunity");
        loop.complete(request, "solveInCommunity", FirstOptions.of("solveInCommunity"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void the_community_puts_a_request_under_another_item_and_that_one_decides_who_is_called() {
        Receipt request = loop.fileUpTo(null, "screenRequest");
        loop.complete(
                request,
                "screenRequest",
                Map.of("screening", "WHISTLE", "reclassify", "CHANGE", "newItem", Items.RUBBISH));

        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.view(request).item()).isEqualTo(Items.RUBBISH);
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("department-sanitation");
        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline());
    }
}
