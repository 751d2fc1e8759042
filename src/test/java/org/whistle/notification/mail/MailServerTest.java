package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.whistle.notification.CarrierFailure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Servers on a real socket that are away, say no, and come back; the engine's jobs and the clock by hand. */
@WholeApplication
class MailServerTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private MailCircuit circuit;

    @Autowired
    private CaseFile caseFile;

    private int before;

    @BeforeEach
    void remember_the_server() {
        before = ((JavaMailSenderImpl) sender).getPort();
    }

    @AfterEach
    void back_to_the_sample() {
        writeTo(before);
        circuit.close();
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void while_the_server_is_away_all_waits_and_once_it_is_back_all_goes_in_order_and_once() throws Exception {
        // given
        DeliveryLine line = new DeliveryLine(application);
        DeliveryLine other = new DeliveryLine(application);
        int port = freePort();
        writeTo(port);
        List<String> numbers = List.of(line.file(), line.file(), line.file());
        String elsewhere = other.file();
        String delivery = line.delivery(numbers.get(0));

        // when
        for (int minutes = 0; minutes < 30; minutes += 3) {
            assertThat(line.tryOnce(delivery)).isNull();
            TurnableClock.INSTANCE.turn(Duration.ofMinutes(3));
        }
        assertThat(other.tryOnce(other.delivery(elsewhere))).isNull();

        // then
        assertThat(numbers).allSatisfy(number -> {
            assertThat(line.stateOf(number)).isEqualTo("WAITING");
            assertThat(line.attemptsOf(number)).isZero();
        });
        assertThat(circuit.away()).isPresent();
        assertThat(line.incidents(delivery)).isEmpty();

        // when
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(3));
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            line.deliver(delivery);
            other.deliver(other.delivery(elsewhere));

            // then
            assertThat(ids(back))
                    .containsExactly(
                            line.idOf(numbers.get(0)),
                            line.idOf(numbers.get(1)),
                            line.idOf(numbers.get(2)),
                            other.idOf(elsewhere));
        } finally {
            back.stop();
        }
        assertThat(line.isOver(delivery)).isTrue();
        assertThat(circuit.away()).isEmpty();
    }

    @Test
    void what_the_server_does_not_take_for_now_is_tried_again_with_retries() throws Exception {
        // given
        DeliveryLine line = new DeliveryLine(application);
        try (ScriptedServer server = ScriptedServer.answering(Map.of("RCPT", "450 come later"))) {
            writeTo(server.port());
            String number = line.file();
            String delivery = line.delivery(number);

            // when
            for (int job = 0; job < 4; job++) {
                assertThat(line.tryOnce(delivery)).as("soon again").isNull();
            }
            Throwable third = line.tryOnce(delivery);

            // then
            assertThat(third).isInstanceOf(CarrierFailure.class).hasMessageContaining("smtp-450");
            assertThat(line.job(delivery).getRetries()).isPositive();
            assertThat(line.stateOf(number)).isEqualTo("WAITING");
            assertThat(line.noticesOf(number)).isZero();

            // when
            server.takeAll();
            line.deliver(delivery);

            // then
            assertThat(line.stateOf(number)).isEqualTo("SENT");
            assertThat(messageIds(server)).containsExactly(line.idOf(number));
            assertThat(line.isOver(delivery)).isTrue();
        }
    }

    @Test
    void an_address_that_keeps_refusing_is_one_incident_told_at_once_for_each_request_and_goes_on_after_retry()
            throws Exception {
        // given
        DeliveryLine line = new DeliveryLine(application);
        try (ScriptedServer server = ScriptedServer.answering(Map.of("RCPT", "550 no such mailbox"))) {
            writeTo(server.port());
            List<String> numbers = new ArrayList<>(List.of(line.file(), line.file()));
            String delivery = line.delivery(numbers.get(0));

            // when
            line.tryOnce(delivery);
            assertThat(line.tryOnce(delivery)).isInstanceOf(CarrierFailure.class);
            numbers.add(line.file());

            // then
            assertThat(numbers).allSatisfy(number -> assertToldOnce(line, number));

            // when
            for (int tries = 0; line.job(delivery).getRetries() > 0; tries++) {
                assertThat(tries).isLessThan(10);
                line.tryOnce(delivery);
            }
            numbers.add(line.file());

            // then
            assertThat(line.incidents(delivery))
                    .singleElement()
                    .satisfies(incident -> assertThat(incident.getActivityId()).isEqualTo("sendMessage"));
            assertThat(numbers).allSatisfy(number -> assertToldOnce(line, number));

            // when
            server.takeAll();
            line.pressRetry(delivery);
            line.deliver(delivery);

            // then
            assertThat(messageIds(server))
                    .containsExactlyElementsOf(numbers.stream().map(line::idOf).toList());
            assertThat(numbers)
                    .allSatisfy(number -> assertThat(line.stateOf(number)).isEqualTo("SENT"));
            assertThat(line.isOver(delivery)).isTrue();
        }
    }

    @Test
    void an_address_that_refuses_holds_up_nobody_else() throws Exception {
        // given
        DeliveryLine line = new DeliveryLine(application);
        DeliveryLine other = new DeliveryLine(application);
        try (ScriptedServer server = ScriptedServer.answering(Map.of("RCPT", "550 no such mailbox"))) {
            writeTo(server.port());
            String number = line.file();
            line.tryOnce(line.delivery(number));

            // when
            server.takeAll();
            String elsewhere = other.file();
            other.deliver(other.delivery(elsewhere));

            // then
            assertThat(other.stateOf(elsewhere)).isEqualTo("SENT");
            assertThat(line.stateOf(number)).isEqualTo("FAILED");
        }
    }

    private void assertToldOnce(DeliveryLine line, String number) {
        assertThat(line.stateOf(number)).isEqualTo("FAILED");
        assertThat(line.noticesOf(number)).isOne();
        assertThat(caseFile.entriesOf(number))
                .filteredOn(entry -> entry.kind() == CaseEventKind.MESSAGE_UNDELIVERABLE)
                .hasSize(1);
    }

    private void writeTo(int port) {
        ((JavaMailSenderImpl) sender).setPort(port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static List<String> messageIds(ScriptedServer server) {
        return server.heard().stream()
                .filter(words -> words.startsWith("Message-ID:"))
                .map(words -> words.replaceAll(".*<|@.*", ""))
                .toList();
    }

    private static List<String> ids(GreenMail server) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID().replaceAll("<|@.*", ""));
        }
        return ids;
    }
}
