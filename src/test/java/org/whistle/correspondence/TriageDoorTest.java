package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evidence.Attachments;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;

/** Mail that no case took by itself is read with a reason, and put somewhere by one of those who would. */
class TriageDoorTest extends WithInbox {

    private static final String LOOK = "{\"reason\": \"SORT\"}";

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Attachments attachments;

    private final String sender = "t" + UUID.randomUUID() + "@example.org";

    @Test
    void the_list_says_why_and_nothing_of_what_is_written() {
        // given
        String id = arrived(Mails.plain("\"王某\" <" + sender + ">", "whistle@localhost", "密文内容"));

        // when
        Answer list = http.get("/api/triage").as("calltaker").answer();

        // then
        assertThat(list.text()).doesNotContain(sender, "密文内容", "王某");
        JsonNode line = StreamSupport.stream(list.body().path("mails").spliterator(), false)
                .filter(mail -> mail.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("sender").asText()).isEqualTo("t***@example.org");
        assertThat(line.path("why").asText()).isEqualTo("NO_REQUEST");
        assertThat(line.path("whyText").asText()).isEqualTo("没有发到某件诉求的回信地址。");
        assertThat(list.body().path("waiting").asLong()).isPositive();
    }

    @Test
    void a_look_needs_a_reason_and_is_written_down() {
        // given
        String id = arrived(Mails.plain(sender, "whistle@localhost", "密文内容"));

        // then
        assertThat(post(id, "look", "{}").status()).isEqualTo(400);
        assertThat(post(id, "aside", "{\"reason\": \"SPAM\"}").status()).isEqualTo(409);
        assertThat(http.get("/api/triage/" + id + "/pictures/0")
                        .as("calltaker")
                        .answer()
                        .status())
                .isEqualTo(409);
        Answer shown = post(id, "look", LOOK);
        assertThat(shown.text()).contains("密文内容", sender);
        assertThat(database.sql("select account || ' ' || reason from whistle.mail_look where mail = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("calltaker SORT");
    }

    @Test
    void a_mail_becomes_a_request_of_its_sender_who_gets_the_receipt() throws Exception {
        // given
        String id = arrived(Mails.bytes(Mails.head("\"王某\" <" + sender + ">", "whistle@localhost")
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + "三官弄垃圾成堆。\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Mails.picture() + "\r\n--b\r\nContent-Type: image/svg+xml; name=b.svg\r\n\r\n<svg/>\r\n--b--\r\n"));
        Answer shown = post(id, "look", LOOK);
        assertThat(shown.body().path("leftOut").toString()).contains("b.svg");
        assertThat(http.get("/api/triage/" + id + "/pictures/0")
                        .as("calltaker")
                        .bytes()
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/jpeg"));

        // when
        Answer filed =
                post(id, "request", "{\"description\": \"三官弄垃圾成堆。\", \"item\": \"01-02\", \"address\": \"三官弄\"}");

        // then
        String number = filed.at("trackingNumber");
        assertThat(database.sql("select channel from whistle.resident_request where tracking_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("MAIL");
        assertThat(count("select count(*) from whistle.message where kind = 'RECEIPT' and tracking_number = ?", number))
                .isOne();
        inbox.goRound();
        assertThat(attachments.of(number)).hasSize(1);
        assertThat(state(id)).isEqualTo("FILED calltaker " + number);
    }

    @Test
    void a_mail_is_put_to_a_case_and_its_reporter_does_not_read_it() {
        // given
        Receipt receipt = inbox.file();
        String number = receipt.trackingNumber().value();
        String id = arrived(Mails.plain(sender, inbox.addressOf(receipt), "邻居也看到了。"));
        post(id, "look", LOOK);

        // when
        assertThat(post(id, "case", "{\"trackingNumber\": \"330105-20000101-000000\"}")
                        .status())
                .isEqualTo(400);
        assertThat(post(id, "case", "{\"trackingNumber\": \"" + number + "\"}").status())
                .isEqualTo(200);

        // then
        assertThat(caseFile.entriesOf(number))
                .filteredOn(entry -> entry.kind() == CaseEventKind.LETTER_ATTACHED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("calltaker");
                    assertThat(entry.detail()).containsAllEntriesOf(Map.of("channel", "MAIL", "words", "邻居也看到了。"));
                });
        assertThat(http.get("/api/requests/" + number + "?secret=" + receipt.secret())
                        .answer()
                        .text())
                .doesNotContain("邻居也看到了", "LETTER_ATTACHED");
        assertThat(count(
                        "select count(*) from whistle.notice where news = 'SUPPLEMENTED' and tracking_number = ?",
                        number))
                .isOne();
    }

    @Test
    void to_what_has_ended_a_letter_comes_as_well_and_nothing_begins_again() {
        // given
        Receipt receipt = inbox.file();
        application.getBean(Requests.class).withdraw(receipt.trackingNumber().value(), receipt.secret(), null);
        String id = arrived(Mails.plain(sender, "whistle@localhost", "晚了。"));
        post(id, "look", LOOK);

        // when
        String number = receipt.trackingNumber().value();
        Answer attached = post(id, "case", "{\"trackingNumber\": \"" + number + "\"}");

        // then
        assertThat(attached.status()).isEqualTo(200);
        assertThat(state(id)).startsWith("FILED");
        assertThat(caseFile.entriesOf(number)).anyMatch(entry -> entry.kind() == CaseEventKind.LETTER_ATTACHED);
        assertThat(count(
                        "select count(*) from whistle.resident_request where status = 'WITHDRAWN' and tracking_number = ?",
                        number))
                .isOne();
    }

    @Test
    void of_two_at_once_one_is_first_and_the_other_is_told() throws InterruptedException {
        // given
        String id = arrived(Mails.plain(sender, "whistle@localhost", "同时。"));
        post(id, "look", LOOK);
        http.post("/api/triage/" + id + "/look", LOOK).as("admin").answer();

        // when
        List<Answer> answers = AtOnce.answers(
                () -> http.post("/api/triage/" + id + "/aside", "{\"reason\": \"SPAM\"}")
                        .as("calltaker")
                        .answer(),
                () -> http.post("/api/triage/" + id + "/request", "{\"description\": \"同时。\"}")
                        .as("admin")
                        .answer());

        // then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(late -> assertThat(late.text()).contains("已由他人处理"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanitation", "community", "supervisor", "modeler", "dataofficer"})
    void it_is_nobody_elses(String account) {
        assertThat(http.get("/api/triage").as(account).answer().status()).isEqualTo(403);
        assertThat(http.signIn(account).get("/triage").statusCode()).isEqualTo(403);
    }

    private String arrived(byte[] mail) {
        inbox.arrives(mail);
        inbox.goRound();
        return database.sql("select id from whistle.incoming_mail order by place desc limit 1")
                .query(String.class)
                .single();
    }

    private Answer post(String id, String deed, String body) {
        return http.post("/api/triage/" + id + "/" + deed, body).as("calltaker").answer();
    }

    private String state(String id) {
        return database.sql(
                        """
                        select state || ' ' || coalesce(settled_by, '') || ' ' || coalesce(tracking_number, '')
                        from whistle.incoming_mail where id = ?::uuid
                        """)
                .param(id)
                .query(String.class)
                .single();
    }

    private long count(String question, String number) {
        return database.sql(question).param(number).query(Long.class).single();
    }
}
