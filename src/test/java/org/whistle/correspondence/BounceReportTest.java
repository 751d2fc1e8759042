package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BounceReportTest {

    private static final UUID ID = UUID.fromString("6b0c6f3a-9d0e-4c53-8d0a-0d3f0e9b1c11");

    @Test
    void a_report_says_which_message_came_back_and_why() throws MessagingException {
        // when
        BounceReport report = BounceReport.of(Reports.failed("5.1.1", ID));

        // then
        assertThat(report.failed()).isTrue();
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.about()).contains(ID);
    }

    @Test
    void a_delay_is_no_failure() throws MessagingException {
        // when
        BounceReport report = BounceReport.of(Reports.of("delayed", "4.4.1", ID));

        // then
        assertThat(report.failed()).isFalse();
    }

    @Test
    void what_stands_in_the_words_of_the_returned_mail_names_nothing() throws MessagingException {
        // given
        String report = new String(Reports.failed("5.1.1", ID), StandardCharsets.UTF_8)
                .replace("Message-ID: <", "Subject: x\r\n\r\nMessage-ID: <");

        // then
        assertThat(BounceReport.of(Mails.bytes(report)).about()).isEmpty();
    }

    @Test
    void what_is_no_report_at_all_says_nothing() throws MessagingException {
        // when
        BounceReport report =
                BounceReport.of(Mails.bytes(Mails.head("a@example.org", "b@example.org") + "\r\nAction: failed"));

        // then
        assertThat(report.failed()).isFalse();
        assertThat(report.about()).isEmpty();
        assertThat(report.status()).isEqualTo("5.0.0");
    }
}
