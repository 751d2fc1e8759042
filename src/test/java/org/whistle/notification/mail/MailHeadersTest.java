package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import org.whistle.notification.Message;
import org.whistle.notification.MessageChannel;
import org.whistle.notification.MessageKind;
import org.whistle.request.Contact;
import org.whistle.request.Correspondence;
import org.whistle.request.NewRequest;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What stands around a letter, as a mail server hears it. */
@WholeApplication
class MailHeadersTest {

    private static final String BREAK = "\r\nBcc: everybody@example.org\r\n\r\n<b>x</b>";
    private static final String ENCODED = "=?utf-8?B?DQpCY2M6IHhAZXhhbXBsZS5vcmc=?=";

    @Autowired
    private Requests requests;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private Letters letters;

    @Autowired
    private Matters matters;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Links links;

    @Autowired
    private ReplyToken replies;

    @Autowired
    private MailSetUp setUp;

    @Autowired
    private Http http;

    @Test
    void nothing_that_residents_wrote_stands_in_a_header() throws Exception {
        // given
        String number = file(new NewRequest(
                "楼道堆物" + BREAK + ENCODED,
                Items.RUBBISH,
                "三官弄" + BREAK,
                null,
                null,
                new Contact("王某" + BREAK + ENCODED, null, "wang.mou@example.org"),
                null,
                null,
                null));

        // when
        List<String> heard = send(number, UUID.randomUUID(), "");

        // then
        assertThat(heard).filteredOn(words -> words.startsWith("RCPT")).hasSize(1);
        assertThat(headers(heard)).noneMatch(words -> words.startsWith("Bcc") || words.contains("everybody@"));
        assertThat(headers(heard)).noneMatch(words -> words.contains("DQpCY2M"));
        assertThat(headers(heard))
                .filteredOn(words -> words.startsWith("Subject:"))
                .hasSize(1);
    }

    @Test
    void one_press_of_the_mail_program_stops_mail_about_the_request() throws Exception {
        // given
        String number = file(wanted());
        UUID id = UUID.randomUUID();

        // when
        List<String> headers = headers(send(number, id, ""));

        // then
        assertThat(headers)
                .contains("Auto-Submitted: auto-generated", "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .anyMatch(words -> words.startsWith("Message-ID: <" + id + "@"));
        URI stop = headers.stream()
                .filter(words -> words.startsWith("List-Unsubscribe: "))
                .map(words -> URI.create(words.replaceAll(".*<|>.*", "")))
                .findFirst()
                .orElseThrow();

        // when
        Http.Answer pressed = http.post(stop.getPath() + "?" + stop.getRawQuery(), "List-Unsubscribe=One-Click")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer();

        // then
        assertThat(pressed.status()).isEqualTo(200);
        assertThat(correspondence.find(number)).isEmpty();
    }

    @Test
    void what_cannot_be_delivered_comes_back_to_the_address_of_its_request() throws Exception {
        // given
        String number = file(wanted());

        // when
        List<String> named = send(number, UUID.randomUUID(), "whistle+{token}@example.org");
        List<String> unnamed = send(number, UUID.randomUUID(), "answers@example.org");

        // then
        String address = "whistle+" + replies.of(number) + "@example.org";
        assertThat(named).anyMatch(words -> words.startsWith("MAIL FROM:<" + address + ">"));
        assertThat(headers(named)).contains("Reply-To: " + address);
        assertThat(unnamed).anyMatch(words -> words.startsWith("MAIL FROM:<whistle@localhost>"));
    }

    private static NewRequest wanted() {
        return new NewRequest(
                "楼道堆物。",
                Items.RUBBISH,
                null,
                null,
                null,
                new Contact(null, null, "wang.mou@example.org"),
                null,
                null,
                null);
    }

    private String file(NewRequest wanted) {
        return requests.file(wanted).trackingNumber().value();
    }

    private List<String> send(String number, UUID id, String reply) throws Exception {
        try (ScriptedServer server = ScriptedServer.answering(Map.of())) {
            Message message = new Message(
                    id,
                    "receipt:" + number + ":",
                    MessageKind.RECEIPT,
                    number,
                    1,
                    MessageChannel.MAIL,
                    1,
                    TurnableClock.INSTANCE.instant());
            carrier(server.port(), reply).carry(message);
            return List.copyOf(server.heard());
        }
    }

    private MailCarrier carrier(int port, String reply) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        MailSettings settings = new MailSettings("whistle@localhost", reply, "127.0.0.1", "");
        MailCircuit circuit = new MailCircuit(TurnableClock.INSTANCE);
        return new MailCarrier(
                new MailLine(new Only(sender), circuit),
                correspondence,
                letters,
                matters,
                links,
                replies,
                settings,
                setUp,
                circuit,
                new ReplyShape(settings, new MockEnvironment()),
                arrivals);
    }

    private record Only(JavaMailSender sender) implements ObjectProvider<JavaMailSender> {

        @Override
        public JavaMailSender getObject() {
            return sender;
        }
    }

    /** Those of the letter: after the command, before the first empty line, each unfolded. */
    private static List<String> headers(List<String> heard) {
        int begin = heard.indexOf("DATA") + 1;
        List<String> letter = heard.subList(begin, heard.size());
        String all = String.join("\n", letter.subList(0, letter.indexOf("")));
        return all.replaceAll("\n[ \t]+", "").lines().toList();
    }
}
