package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.notification.Acknowledgements;
import org.whistle.postoffice.PostOffice;
import org.whistle.request.Correspondence;

/** Whose mail waits for somebody learns that it arrived: once a day, and no program does. */
class AcknowledgementTest extends WithInbox {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private PostOffice office;

    private final String sender = "s" + UUID.randomUUID() + "@example.org";

    @Test
    void a_person_is_told_once_a_day_and_nothing_of_what_they_wrote() throws MessagingException, IOException {
        // given
        inbox.arrives(Mails.plain(sender, "whistle@localhost", "Somebody sells marked-words here."));
        inbox.arrives(Mails.plain(sender.toUpperCase(Locale.ROOT), "whistle@localhost", "And again."));

        // when
        inbox.goRound();
        deliver();

        // then
        List<MimeMessage> mails = mails();
        assertThat(mails).hasSize(1);
        MimeMessage mail = mails.get(0);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.getHeader("In-Reply-To")[0]).endsWith("@example.org>");
        assertThat(mail.getSubject()).isEqualTo("[Whistle] Your mail has arrived");
        assertThat(mail.getContent().toString()).contains("http://localhost").doesNotContain("marked-words", "{0}");
        assertThat(acknowledged()).isOne();
    }

    @Test
    void the_address_is_written_nowhere_in_the_clear() {
        // given
        inbox.arrives(Mails.plain(sender, "whistle@localhost", "words"));

        // when
        inbox.goRound();

        // then
        assertThat(database.sql(
                                "select m::text || r::text from whistle.message m join whistle.message_recipient r on r.id = m.recipient where m.tracking_number is null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(sender));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "List-Id: <news.example.org>",
                "Return-Path: <>",
                "X-Autoreply: yes"
            })
    void programs_are_not_answered(String header) {
        // given
        inbox.arrives(Mails.bytes(header + "\r\n" + Mails.head(sender, "whistle@localhost") + "\r\nwords"));

        // when
        inbox.goRound();

        // then
        assertThat(acknowledged()).isZero();
    }

    @Test
    void a_flood_of_forged_senders_keeps_us_from_telling_nobody_who_has_a_request() {
        // given
        inbox.file();
        Acknowledgements acknowledgements = application.getBean(Acknowledgements.class);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            for (int each = 0; each < 500; each++) {
                acknowledgements.add(UUID.randomUUID(), "forged" + each + "-" + sender);
            }

            // when
            acknowledgements.add(UUID.randomUUID(), sender);
            acknowledgements.add(UUID.randomUUID(), inbox.resident());

            // then
            assertThat(acknowledged(sender)).isZero();
            assertThat(acknowledged(inbox.resident())).isOne();
            status.setRollbackOnly();
        });
    }

    @Test
    void whoever_writes_in_our_own_name_gets_nothing() {
        // given
        inbox.arrives(Mails.plain("whistle+x@localhost", "whistle@localhost", "in a circle"));

        // when
        inbox.goRound();
        deliver("whistle+x@localhost");

        // then
        assertThat(database.sql(
                                "select state from whistle.message m join whistle.message_recipient r on r.id = m.recipient where r.mark = ?")
                        .param(correspondence.mark("whistle+x@localhost"))
                        .query(String.class)
                        .list())
                .containsOnly("DROPPED");
    }

    private long acknowledged() {
        return acknowledged(sender);
    }

    private long acknowledged(String address) {
        return database.sql(
                        "select count(*) from whistle.message m join whistle.message_recipient r on r.id = m.recipient where r.mark = ? and m.kind = 'ARRIVED'")
                .param(correspondence.mark(address))
                .query(Long.class)
                .single();
    }

    private void deliver() {
        deliver(sender);
    }

    private void deliver(String address) {
        long recipient = database.sql("select id from whistle.message_recipient where mark = ?")
                .param(correspondence.mark(address))
                .query(Long.class)
                .single();
        ManagementService jobs = application.getBean(ManagementService.class);
        for (int step = 0; step < 8; step++) {
            application
                    .getBean(RuntimeService.class)
                    .createProcessInstanceQuery()
                    .processDefinitionKey("messageDelivery")
                    .processInstanceBusinessKey("delivery-" + recipient)
                    .list()
                    .forEach(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream()
                            .findFirst()
                            .ifPresent(job -> jobs.executeJob(job.getId())));
        }
    }

    private List<MimeMessage> mails() {
        return office.mails().stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(sender));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
