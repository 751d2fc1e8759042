package org.whistle.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.postoffice.PostOffice;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;

/** A resident with a mailbox of their own, and the engine's jobs that fill it, run by hand. */
public final class Mailbox {

    private final String address = "r" + UUID.randomUUID() + "@example.org";
    private final ApplicationContext application;

    public Mailbox(ApplicationContext application) {
        this.application = application;
    }

    public NewRequest wanted() {
        return new NewRequest(
                "楼道堆物，请派人来看。", "01-02", "三官弄 3 号", null, null, new Contact("王某", null, address), null, null, null);
    }

    /** @return the name of the recipient whom a request's messages go to */
    public String delivery(String number) {
        return "delivery-"
                + application
                        .getBean(JdbcClient.class)
                        .sql("select recipient from whistle.message where tracking_number = ? limit 1")
                        .param(number)
                        .query(Long.class)
                        .single();
    }

    public List<String> instances(String delivery) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("messageDelivery")
                .processInstanceBusinessKey(delivery)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    public void deliver(String delivery) {
        ManagementService jobs = application.getBean(ManagementService.class);
        for (int step = 0; step < 8; step++) {
            instances(delivery).forEach(instance -> jobs.createJobQuery().processInstanceId(instance).list().stream()
                    .findFirst()
                    .ifPresent(job -> jobs.executeJob(job.getId())));
        }
    }

    public List<MimeMessage> mails() {
        return application.getBean(PostOffice.class).mails().stream()
                .filter(this::isOurs)
                .toList();
    }

    private boolean isOurs(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static String textOf(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        while (content instanceof Multipart several) {
            content = several.getBodyPart(0).getContent();
        }
        return content.toString();
    }
}
