package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.WholeApplication;

/** A message that comes back is known to have reached nobody; nobody makes us believe it who had not seen it. */
@WholeApplication
class ReportsOfFailureTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CaseFile caseFile;

    private TestInbox inbox;
    private Receipt receipt;
    private String number;
    private UUID message;

    @BeforeEach
    void a_message_that_went() {
        inbox = new TestInbox(application);
        receipt = inbox.file();
        number = receipt.trackingNumber().value();
        message = database.sql(
                        """
                        update whistle.message set state = 'SENT', ended_at = now(), attempts = 1
                        where tracking_number = ? returning id
                        """)
                .param(number)
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void a_message_that_came_back_is_failed_and_told_once() {
        // given
        inbox.arrives(Reports.failed("5.1.1", message));
        inbox.arrives(Reports.failed("5.1.1", message));

        // when
        inbox.goRound();

        // then
        assertThat(state()).isEqualTo("FAILED report-5.1.1");
        assertThat(told()).isOne();
        assertThat(
                        count(
                                "select count(*) from whistle.notice where news = 'MESSAGE_UNDELIVERABLE' and tracking_number = ?"))
                .isOne();
    }

    @Test
    void a_report_to_the_requests_own_address_is_about_the_last_message() {
        // given
        inbox.arrives(unnamed());

        // when
        inbox.goRound();

        // then
        assertThat(state()).isEqualTo("FAILED report-5.2.2");
    }

    @Test
    void reports_that_name_no_message_fail_none_but_the_last_mail() {
        // given
        add("MAIL", "%1$s".formatted(UUID.randomUUID()));
        add("WEBHOOK", "%1$s".formatted(UUID.randomUUID()));
        for (int each = 0; each < 3; each++) {
            inbox.arrives(unnamed());
        }

        // when
        inbox.goRound();

        // then
        assertThat(database.sql(
                                """
                                select r.channel || ' ' || m.state from whistle.message m
                                join whistle.message_recipient r on r.id = m.recipient
                                where m.tracking_number = ? order by m.place
                                """)
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("MAIL SENT", "MAIL FAILED", "WEBHOOK SENT");
        assertThat(told()).isOne();
    }

    @Test
    void a_report_that_another_node_has_sorted_is_not_taken_twice() {
        // given
        inbox.arrives(unnamed());
        inbox.goRound();
        UUID mail = database.sql("select id from whistle.incoming_mail order by place desc limit 1")
                .query(UUID.class)
                .single();
        database.sql("update whistle.message set state = 'SENT', failure = null where id = ?")
                .param(message)
                .update();

        // when
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status ->
                        application.getBean(MailFiling.class).report(mail, null, unnamed(), Optional.of(number)));

        // then
        assertThat(state()).isEqualTo("SENT -");
        assertThat(told()).isOne();
    }

    @Test
    void a_delay_changes_nothing() {
        // given
        inbox.arrives(Reports.of("delayed", "4.4.1", message));

        // when
        inbox.goRound();

        // then
        assertThat(state()).isEqualTo("SENT -");
        assertThat(told()).isZero();
    }

    @Test
    void a_forged_report_changes_nothing_and_somebody_sees_it() {
        // given
        long before = strange();
        Receipt other = inbox.file();
        inbox.arrives(Reports.failed("5.1.1", UUID.randomUUID()));
        inbox.arrives(Reports.to(inbox.addressOf(other), "failed", "5.1.1", message));
        inbox.arrives(Reports.to(
                inbox.addressOf(receipt).replaceFirst("[0-9a-f]@", "x@"), "failed", "5.1.1", UUID.randomUUID()));

        // when
        inbox.goRound();

        // then
        assertThat(state()).isEqualTo("SENT -");
        assertThat(told()).isZero();
        assertThat(strange() - before).isEqualTo(3);
    }

    private byte[] unnamed() {
        return Mails.bytes(
                new String(Reports.to(inbox.addressOf(receipt), "failed", "5.2.2", message), StandardCharsets.UTF_8)
                        .replace("Message-ID: <" + message, "X-Other-" + UUID.randomUUID() + ": <" + message));
    }

    /** One more message about the request, which went later. */
    private void add(String channel, String mark) {
        database.sql(
                        """
                        with recipient as (
                          insert into whistle.message_recipient (channel, mark) values (?, decode(md5(?), 'hex'))
                          returning id)
                        insert into whistle.message (id, cause, kind, tracking_number, recipient, at, state, ended_at)
                        select gen_random_uuid(), ?, 'RECEIPT', ?, id, now(), 'SENT', now() from recipient
                        """)
                .params(channel, mark, mark, number)
                .update();
    }

    private long strange() {
        return database.sql(
                        "select count(*) from whistle.incoming_mail where state = 'TRIAGE' and reason = 'STRANGE_REPORT'")
                .query(Long.class)
                .single();
    }

    private String state() {
        return database.sql("select state || ' ' || coalesce(failure, '-') from whistle.message where id = ?")
                .param(message)
                .query(String.class)
                .single();
    }

    private long told() {
        return caseFile.entriesOf(number).stream()
                .filter(entry -> entry.kind() == CaseEventKind.MESSAGE_UNDELIVERABLE)
                .count();
    }

    private long count(String question) {
        return database.sql(question).param(number).query(Long.class).single();
    }
}
