package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.evidence.Attachments;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Telephone;

/** What becomes of a mail that waited, where it is not plain. */
class TriageDeedsTest extends WithInbox {

    private static final String LOOK = "{\"reason\": \"SORT\"}";

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Attachments attachments;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String sender = "d" + UUID.randomUUID() + "@example.org";

    @Test
    void a_filing_without_words_is_told_so_though_another_one_looks_at_the_mail_in_the_same_moment() {
        // given
        String id = arrived(Mails.plain(sender, "whistle@localhost", "同时。"));
        post(id, "look", LOOK);
        AtomicReference<CompletableFuture<Answer>> filing = new AtomicReference<>();

        // when
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.sql("select id from whistle.incoming_mail where id = ?::uuid for update")
                    .param(id)
                    .query(String.class)
                    .single();
            filing.set(CompletableFuture.supplyAsync(() -> post(id, "request", "{}")));
            while (!filing.get().isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
            status.setRollbackOnly();
        });

        // then
        Answer answer = filing.get().join();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("description").doesNotContain("已由他人处理");
    }

    @Test
    void a_look_at_a_mail_stands_in_the_data_officers_list_of_looks() {
        // given
        String id = arrived(Mails.plain(sender, "whistle@localhost", "密文内容"));
        post(id, "look", "{\"reason\": \"CALLED\"}");

        // when
        Answer reveals = http.get("/api/personal-data/reveals?account=calltaker")
                .as("dataofficer")
                .answer();
        String page = http.signIn("dataofficer")
                .get("/personal-data?account=calltaker", "Accept-Language", "zh-CN")
                .body();

        // then
        assertThat(reveals.body().path("reveals").path(0).path("reader").asText())
                .isEqualTo("MAIL");
        assertThat(reveals.body().path("reveals").path(0).path("reason").asText())
                .isEqualTo("CALLED");
        assertThat(reveals.text()).doesNotContain("密文内容", sender);
        assertThat(page).contains("一封来信", "来信人询问进度");
    }

    @Test
    void the_promise_counts_from_when_the_mail_came() {
        // given
        String id = arrived(Mails.plain(sender, "whistle@localhost", "三官弄垃圾成堆。"));
        Instant came = at("select received_at from whistle.incoming_mail where id = ?::uuid", id)
                .minus(Duration.ofHours(2));
        database.sql("update whistle.incoming_mail set received_at = ? where id = ?::uuid")
                .params(Timestamp.from(came), id)
                .update();
        post(id, "look", LOOK);

        // when
        String number = post(id, "request", "{\"description\": \"三官弄垃圾成堆。\", \"item\": \"01-02\"}")
                .at("trackingNumber");

        // then
        assertThat(at("select filed_at from whistle.resident_request where tracking_number = ?", number))
                .isEqualTo(came);
    }

    @Test
    void pictures_of_a_mail_are_kept_with_a_case_that_has_ended() throws Exception {
        // given
        Receipt receipt = inbox.file();
        String number = receipt.trackingNumber().value();
        application.getBean(Requests.class).withdraw(number, receipt.secret(), null);
        String id = arrived(Mails.bytes(Mails.head(sender, "whistle@localhost")
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + "晚了。\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Mails.picture() + "\r\n--b--\r\n"));
        post(id, "look", LOOK);

        // when
        assertThat(post(id, "case", "{\"trackingNumber\": \"" + number + "\"}").status())
                .isEqualTo(200);
        inbox.goRound();

        // then
        assertThat(attachments.of(number)).hasSize(1);
        assertThat(caseFile.entriesOf(number)).noneMatch(entry -> entry.kind() == CaseEventKind.ENCLOSURE_NOT_KEPT);
    }

    @Test
    void a_visiting_card_and_a_logo_are_no_enclosures_that_anybody_misses() {
        // given
        Receipt receipt = inbox.file();
        String mail = Mails.head(inbox.resident(), inbox.addressOf(receipt))
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + "垃圾还在。\r\n--b\r\nContent-Type: text/vcard; name=me.vcf\r\nContent-Disposition: inline\r\n\r\nBEGIN:VCARD\r\n"
                + "--b\r\nContent-Type: image/gif; name=logo.gif\r\nContent-ID: <logo>\r\n\r\nGIF89a\r\n%s--b--\r\n";

        // when
        inbox.arrives(Mails.bytes(mail.formatted("")));
        inbox.goRound();

        // then
        assertThat(kinds(receipt))
                .contains(CaseEventKind.SUPPLEMENTED)
                .doesNotContain(CaseEventKind.ENCLOSURE_NOT_KEPT);

        // when
        inbox.arrives(Mails.bytes(mail.formatted(
                "--b\r\nContent-Type: application/pdf; name=letter.pdf\r\n\r\n%PDF\r\n".replace("%", "%%"))));
        inbox.goRound();

        // then
        assertThat(kinds(receipt)).contains(CaseEventKind.ENCLOSURE_NOT_KEPT);
    }

    @Test
    void a_text_message_waits_with_words_of_its_own_and_becomes_a_request_of_its_telephone() {
        // given
        Telephone telephone = new Telephone(application);
        IncomingText text = new IncomingText(telephone.number(), "三官弄 3 号门口垃圾没人清。", null);
        application.getBean(IncomingTexts.class).take(UUID.randomUUID().toString(), text);
        String id = last();

        // when
        Answer list = http.get("/api/triage").as("calltaker").answer();
        Answer shown = post(id, "look", LOOK);
        Answer filed = post(id, "request", "{\"description\": \"三官弄垃圾成堆。\", \"item\": \"01-02\"}");

        // then
        assertThat(list.text()).contains("短信里没有能对上的受理编号。", "\"WEBHOOK\"");
        assertThat(shown.text()).contains("三官弄 3 号门口垃圾没人清。", telephone.number());
        assertThat(filed.status()).isEqualTo(200);
        assertThat(database.sql("select by_text from whistle.reporter where tracking_number = ?")
                        .param(filed.at("trackingNumber"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private List<CaseEventKind> kinds(Receipt receipt) {
        return caseFile.entriesOf(receipt.trackingNumber().value()).stream()
                .map(entry -> entry.kind())
                .toList();
    }

    private long waiting() {
        return database.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private Instant at(String question, String key) {
        return database.sql(question).param(key).query(Timestamp.class).single().toInstant();
    }

    private String arrived(byte[] mail) {
        inbox.arrives(mail);
        inbox.goRound();
        return last();
    }

    private String last() {
        return database.sql("select id from whistle.incoming_mail order by place desc limit 1")
                .query(String.class)
                .single();
    }

    private Answer post(String id, String deed, String body) {
        return http.post("/api/triage/" + id + "/" + deed, body).as("calltaker").answer();
    }
}
