package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.notification.Mailbox;
import org.whistle.request.Requests;

/** One resident's messages on their way: filed, sent by the engine's own jobs, and looked at in the tables. */
final class DeliveryLine {

    private final Mailbox mailbox;
    private final Requests requests;
    private final JdbcClient database;
    private final ManagementService jobs;
    private final RuntimeService runtime;

    DeliveryLine(ApplicationContext application) {
        mailbox = new Mailbox(application);
        requests = application.getBean(Requests.class);
        database = application.getBean(JdbcClient.class);
        jobs = application.getBean(ManagementService.class);
        runtime = application.getBean(RuntimeService.class);
    }

    /** @return the number of a request of this resident */
    String file() {
        return requests.file(mailbox.wanted()).trackingNumber().value();
    }

    String delivery(String number) {
        return mailbox.delivery(number);
    }

    boolean isOver(String delivery) {
        return mailbox.instances(delivery).isEmpty();
    }

    /** Does what waits, whenever it was due, until nothing waits or something failed. */
    void deliver(String delivery) {
        mailbox.deliver(delivery);
    }

    /** One job, as the engine does it: a failure counts. */
    Throwable tryOnce(String delivery) {
        return catchThrowable(() -> jobs.executeJob(job(delivery).getId()));
    }

    Job job(String delivery) {
        List<String> instances = mailbox.instances(delivery);
        assertThat(instances).hasSize(1);
        return jobs.createJobQuery().processInstanceId(instances.get(0)).singleResult();
    }

    List<Incident> incidents(String delivery) {
        return mailbox.instances(delivery).stream()
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance).list().stream())
                .toList();
    }

    /** As the button of Cockpit does. */
    void pressRetry(String delivery) {
        jobs.setJobRetries(job(delivery).getId(), 1);
    }

    String stateOf(String number) {
        return one("select state from whistle.message where tracking_number = ?", number, String.class);
    }

    int attemptsOf(String number) {
        return one("select attempts from whistle.message where tracking_number = ?", number, Integer.class);
    }

    /** @return as it stands in the header of its letter */
    String idOf(String number) {
        return one("select id::text from whistle.message where tracking_number = ?", number, String.class);
    }

    int noticesOf(String number) {
        return one(
                "select count(*) from whistle.notice where news = 'MESSAGE_UNDELIVERABLE' and tracking_number = ?",
                number,
                Integer.class);
    }

    private <T> T one(String question, String number, Class<T> type) {
        return database.sql(question).param(number).query(type).single();
    }
}
