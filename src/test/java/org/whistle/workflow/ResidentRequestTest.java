package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Refusal;
import org.whistle.request.Channel;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Every path of the loop itself, by name. */
@WholeApplication
class ResidentRequestTest {

    @Autowired
    private Loop loop;

    @Test
    void one_department_solves_it_and_the_resident_is_satisfied() {
        Receipt request = loop.file(Items.RUBBISH);

        BpmnAwareTests.assertThat(loop.instance(request))
                .isWaitingAtExactly("report")
                .hasBusinessKey(request.trackingNumber().value())
                .variables()
                .containsOnlyKeys("item", "community");
        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
        assertThat(loop.askedGroup(loop.task(request, "checkOnSite"))).isEqualTo("grid-330105001052");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.REPORT);
        loop.complete(request, "checkOnSite", FirstOptions.of("checkOnSite"));

        assertThat(loop.askedGroup(loop.task(request, "screenRequest"))).isEqualTo("community-330105001052");
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(loop.askedGroup(loop.task(request, "dispatchWhistle"))).isEqualTo("street-330105001");
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        BpmnAwareTests.assertThat(loop.instance(request)).isWaitingAt("response");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.RESPONSE);
        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("department-sanitation");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.JOINT_RESOLUTION);
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("department-sanitation");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));

        assertThat(loop.askedGroup(loop.task(request, "verifyOnSite"))).isEqualTo("grid-330105001052");
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
        assertThat(loop.view(request).evaluable()).isTrue();
        assertThat(loop.askedGroup(loop.task(request, "callBack"))).isEqualTo("role-call-taker");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_request_without_an_item_goes_to_the_street_as_first_receiver() {
        Receipt request = loop.fileUpTo(null, "reportIn");

        assertThat(loop.view(request).item()).isEqualTo("00-00");
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("street-330105001");
    }

    @Test
    void danger_to_life_is_whistled_at_once() {
        Receipt request = loop.file(Items.BURST_PIPE);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(Duration.between(TurnableClock.INSTANCE.instant(), request.deadline()))
                .isLessThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void what_a_grid_worker_reports_is_not_checked_on_site_again() {
        assertThat(loop.openTasks(loop.file(Items.RUBBISH, Channel.PATROL))).containsExactly("screenRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkOnSite",
                "screenRequest",
                "dispatchWhistle",
                "reportIn",
                "holdJointMeeting",
                "submitResult",
                "verifyOnSite",
                "callBack"
            })
    void a_request_can_be_withdrawn_wherever_it_stands(String task) {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, task);

        loop.withdraw(request);

        loop.assertEnded(request, Status.WITHDRAWN);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> loop.withdraw(request));
    }
}
