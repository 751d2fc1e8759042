package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;

class SmtpAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox, GIVE_UP, smtp-550",
        "RCPT, 553 no such name, GIVE_UP, smtp-553",
        "RCPT, 450 come later, TRY_AGAIN, smtp-450",
        "RCPT, 452 mailbox full, TRY_AGAIN, smtp-452",
        "RCPT, 421 closing, WAIT, smtp-421",
        "., 554 not taken, GIVE_UP, smtp-554",
        "., 451 later, TRY_AGAIN, smtp-451",
        "MAIL, 550 not from you, WAIT, sender-550",
        "CONNECT, 554 nobody today, WAIT, unreachable",
        "DATA, 451 later, TRY_AGAIN, smtp-451",
    })
    void each_answer_has_its_remedy(String word, String answer, Remedy remedy, String code) throws IOException {
        // given
        try (ScriptedServer server = ScriptedServer.answering(Map.of(word, answer))) {

            // when
            CarrierFailure failure = SmtpAnswers.told(sendTo(server.port()));

            // then
            assertThat(failure.remedy()).isEqualTo(remedy);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasNoCause().hasMessageNotContaining("someone@example.org");
        }
    }

    @Test
    void nobody_there_concerns_everybody() throws IOException {
        // given
        int port;
        try (ScriptedServer gone = ScriptedServer.answering(Map.of())) {
            port = gone.port();
        }

        // when
        CarrierFailure failure = SmtpAnswers.told(sendTo(port));

        // then
        assertThat(failure.remedy()).isEqualTo(Remedy.WAIT);
    }

    private static MailException sendTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", 5_000);
        sender.getJavaMailProperties().put("mail.smtp.localhost", "localhost");
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("whistle@example.org");
        mail.setTo("someone@example.org");
        mail.setText("…");
        return catchThrowableOfType(MailException.class, () -> sender.send(mail));
    }
}
