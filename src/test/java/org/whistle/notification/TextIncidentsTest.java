package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.postoffice.GatewayMood;
import org.whistle.request.Receipt;
import org.whistle.testing.Telephone;
import org.whistle.testing.WholeApplication;

/** A gateway that fails for a day, as an operator meets it in Cockpit. */
@WholeApplication
class TextIncidentsTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final Telephone telephone;

    TextIncidentsTest(@Autowired ApplicationContext application) {
        telephone = new Telephone(application);
    }

    @AfterEach
    void set_right() {
        telephone.gateway().beIn(GatewayMood.TAKE);
    }

    @Test
    void a_telephone_that_keeps_failing_is_one_incident_and_a_retry_sends_all_in_order() {
        // given
        Receipt first = telephone.file();
        Receipt second = telephone.file();
        telephone.gateway().beIn(GatewayMood.FAIL);

        // when
        // the first two tries are soon, and count as none of the step's
        for (int job = 0; job < 4; job++) {
            management.executeJob(jobOf(first).getId());
        }
        while (jobOf(first).getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(jobOf(first).getId()))
                    .isNotNull();
        }

        // then
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instanceOf(first).getId())
                        .list())
                .hasSize(1);
        assertThat(telephone.messagesOf(second)).containsExactly("WEBHOOK WAITING");

        // when
        telephone.gateway().beIn(GatewayMood.TAKE);
        management.setJobRetries(jobOf(first).getId(), 1);
        for (Job job = jobOf(first); job != null; job = jobOf(first)) {
            management.executeJob(job.getId());
        }

        // then
        assertThat(telephone.messagesOf(first)).containsExactly("WEBHOOK SENT");
        assertThat(telephone.messagesOf(second)).containsExactly("WEBHOOK SENT");
        assertThat(telephone.texts())
                .extracting(text -> text.trackingNumber())
                .isEqualTo(List.of(
                        second.trackingNumber().value(), first.trackingNumber().value()));
        assertThat(instanceOf(first)).isNull();
    }

    private Job jobOf(Receipt receipt) {
        ProcessInstance instance = instanceOf(receipt);
        return instance == null
                ? null
                : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult();
    }

    private ProcessInstance instanceOf(Receipt receipt) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("delivery-" + telephone.recipientOf(receipt))
                .singleResult();
    }
}
