package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.Correspondence;
import org.whistle.request.LinkTokens;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

@WholeApplication
class MailToResidentsTest {

    private static final Pattern SECRET = Pattern.compile("secret=([\\w-]+)");

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Http http;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private PersonalDataEraser eraser;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Mailbox mailbox;

    MailToResidentsTest(@Autowired ApplicationContext application) {
        mailbox = new Mailbox(application);
    }

    @Test
    void whoever_leaves_an_address_gets_a_receipt_whose_link_opens_the_request() throws Exception {
        // given
        Receipt receipt = file();

        // when
        deliver(receipt);

        // then
        List<MimeMessage> mails = mailbox.mails();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).contains(receipt.trackingNumber().value(), "已收到");
        assertThat(mails.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String text = Mailbox.textOf(mails.get(0));
        assertThat(text).doesNotContain(receipt.secret());
        Matcher secret = SECRET.matcher(text);
        assertThat(secret.find()).isTrue();
        String path = "/requests/" + receipt.trackingNumber().value() + "?secret=" + secret.group(1);
        assertThat(http.get(path).answer().status()).isEqualTo(200);
        assertThat(http.get("/api" + path).answer().status()).isEqualTo(200);
        assertThat(http.get(path + "x").answer().status()).isEqualTo(404);
    }

    @Test
    void a_result_is_told_with_links_that_only_choose_an_answer() throws Exception {
        // given
        Receipt receipt = loop.carryUpTo(mailbox.wanted(), "callBack");

        // when
        deliver(receipt);

        // then
        MimeMessage result = mailbox.mails().get(mailbox.mails().size() - 1);
        assertThat(result.getSubject()).contains("办理结果");
        Matcher link = Pattern.compile("http://localhost:\\d+(/requests/\\S+satisfaction=SATISFIED)")
                .matcher(Mailbox.textOf(result));
        assertThat(link.find()).isTrue();
        Http.Answer page = http.get(link.group(1)).answer();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).containsPattern("value=\"SATISFIED\"[^>]*checked");
        assertThat(loop.view(receipt).evaluable()).isTrue();
    }

    @Test
    void who_left_no_address_has_no_message() {
        // when
        Receipt receipt = loop.file("01-02");

        // then
        assertThat(messagesOf(receipt)).isZero();
    }

    @Test
    void a_second_message_joins_the_delivery_that_waits() {
        // when
        Receipt first = file();
        Receipt second = file();

        // then
        assertThat(messagesOf(first)).isOne();
        assertThat(messagesOf(second)).isOne();
        String delivery = mailbox.delivery(first.trackingNumber().value());
        assertThat(mailbox.delivery(second.trackingNumber().value())).isEqualTo(delivery);
        assertThat(mailbox.instances(delivery)).hasSize(1);
        mailbox.deliver(delivery);
        assertThat(mailbox.mails()).hasSize(2);
        assertThat(mailbox.instances(delivery)).isEmpty();
    }

    @Test
    void a_link_opens_nothing_any_more_once_it_is_revoked_or_the_contact_is_erased() {
        // given
        String number = file().trackingNumber().value();
        String token = tokens.of(number).orElseThrow();
        String other = file().trackingNumber().value();

        // when and then
        assertThat(follow(number, token)).isEqualTo(200);
        assertThat(follow(other, token)).isEqualTo(404);
        tokens.revoke(number);
        assertThat(follow(number, token)).isEqualTo(404);
        String next = tokens.of(number).orElseThrow();
        assertThat(follow(number, next)).isEqualTo(200);
        erase(number);
        assertThat(follow(number, next)).isEqualTo(404);
    }

    @Test
    void an_erased_contact_gets_no_mail_that_waited() {
        // given
        String number = file().trackingNumber().value();
        String delivery = mailbox.delivery(number);
        erase(number);

        // when
        mailbox.deliver(delivery);

        // then
        assertThat(mailbox.mails()).isEmpty();
        assertThat(database.sql("select state from whistle.message where tracking_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void who_asks_for_no_more_mail_by_a_press_gets_none_and_opening_the_page_changes_nothing() {
        // given
        Receipt receipt = file();
        String number = receipt.trackingNumber().value();
        String token = tokens.of(number).orElseThrow();
        deliver(receipt);
        String page = "/requests/" + number + "/mail?secret=" + token;

        // when and then
        assertThat(http.get(page).answer().status()).isEqualTo(200);
        assertThat(correspondence.find(number)).isPresent();
        assertThat(http.post("/requests/" + number + "/mail?secret=wrong", "")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(correspondence.find(number)).isPresent();
        assertThat(http.post(page, "").answer().status()).isEqualTo(200);
        assertThat(correspondence.find(number)).isEmpty();
    }

    @Test
    void the_sample_shows_its_mail_on_a_page() {
        // given
        Receipt receipt = file();
        String number = receipt.trackingNumber().value();
        deliver(receipt);

        // when
        Http.Answer list = http.get("/dev/mail").answer();
        Matcher card =
                Pattern.compile("href=\"(/dev/mail/\\d+)\"[^>]*>[^<]*" + number).matcher(list.text());

        // then
        assertThat(list.status()).isEqualTo(200);
        assertThat(card.find()).isTrue();
        assertThat(http.get(card.group(1)).answer().text()).contains("已收到您的诉求", "Auto-Submitted");
        assertThat(http.get(card.group(1) + "/html").answer().text()).contains(number, "<style>");
        assertThat(http.get(card.group(1) + "/html").bytes().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'unsafe-inline'", "sandbox")
                .doesNotContain("script-src", "allow-scripts");
        assertThat(http.get("/dev/mail/999999").answer().status()).isEqualTo(404);
    }

    private int follow(String number, String token) {
        return http.get("/api/requests/" + number + "?secret=" + token).answer().status();
    }

    private void erase(String number) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> eraser.erase(number, Set.of(PersonalKind.CONTACT)));
    }

    private Receipt file() {
        return requests.file(mailbox.wanted());
    }

    private void deliver(Receipt receipt) {
        mailbox.deliver(mailbox.delivery(receipt.trackingNumber().value()));
    }

    private long messagesOf(Receipt receipt) {
        return database.sql("select count(*) from whistle.message where tracking_number = ?")
                .param(receipt.trackingNumber().value())
                .query(Long.class)
                .single();
    }
}
