package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.whistle.postoffice.GatewayMood;
import org.whistle.postoffice.TakenText;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.Correspondence;
import org.whistle.request.NewRequest;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Telephone;
import org.whistle.testing.WholeApplication;

@WholeApplication
class TextsToResidentsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Http http;

    private final Telephone telephone;

    TextsToResidentsTest(@Autowired ApplicationContext application) {
        telephone = new Telephone(application);
    }

    @AfterEach
    void set_right() {
        telephone.gateway().beIn(GatewayMood.TAKE);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whoever_leaves_only_a_telephone_gets_a_text_whose_link_opens_the_request() {
        // given
        Receipt receipt = telephone.file();

        // when
        DeliveryStep step = telephone.deliver(receipt);

        // then
        assertThat(step).isEqualTo(DeliveryStep.DONE);
        assertThat(telephone.messagesOf(receipt)).containsExactly("WEBHOOK SENT");
        TakenText text = telephone.texts().get(0);
        assertThat(text.authentic()).isTrue();
        assertThat(text.kind()).isEqualTo("RECEIPT");
        assertThat(text.text()).contains("已收到", "承诺").doesNotContain(receipt.secret());
        Matcher link = Pattern.compile("http://localhost:\\d+(/requests/\\S+secret=[\\w-]+)")
                .matcher(text.text());
        assertThat(link.find()).isTrue();
        assertThat(http.get(link.group(1)).answer().status()).isEqualTo(200);
    }

    @Test
    void a_text_is_in_the_language_of_the_filing() {
        // given
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Receipt receipt = telephone.file();

        // when
        telephone.deliver(receipt);

        // then
        assertThat(telephone.texts().get(0).text()).contains("Your request was received", "STOP");
    }

    @Test
    void who_left_a_mail_address_too_gets_a_mail_alone_unless_both_are_wanted() {
        // given
        Receipt receipt = telephone.file(new Contact(null, telephone.number(), telephone.number() + "@example.org"));

        // when and then
        assertThat(telephone.messagesOf(receipt)).containsExactly("MAIL WAITING");
        String number = receipt.trackingNumber().value();
        telephone.inTransaction(() -> {
            bothWays().add(MessageKind.REDO, "redo:" + number, number);
            bothWays().add(MessageKind.REDO, "redo:" + number, number);
            return number;
        });
        assertThat(telephone.messagesOf(receipt)).containsExactly("MAIL WAITING", "MAIL WAITING", "WEBHOOK WAITING");
    }

    private Outbox bothWays() {
        return new Outbox(
                application.getBean(Correspondence.class),
                application.getBean(RecipientRows.class),
                application.getBean(MessageRows.class),
                application.getBean(RefusedRows.class),
                application.getBean(GivenUp.class),
                List.copyOf(application.getBeansOfType(Carrier.class).values()),
                new TextSettings(true),
                application,
                application.getBean(InstantSource.class));
    }

    @Test
    void whose_number_the_hotline_brought_gets_no_text() {
        Receipt receipt = application
                .getBean(Requests.class)
                .file(new NewRequest(
                        "楼道堆物。",
                        "01-02",
                        null,
                        null,
                        null,
                        new Contact(null, telephone.number(), null),
                        Channel.IMPORT,
                        null,
                        null));

        assertThat(telephone.messagesOf(receipt)).isEmpty();
    }

    @Test
    void a_line_takes_no_text_and_an_erased_number_is_nobodys() {
        // given
        Receipt line =
                telephone.file(new Contact(null, "0571-" + telephone.number().substring(3), null));
        Receipt erased = telephone.file();
        String delivery = "delivery-" + telephone.recipientOf(erased);
        telephone.inTransaction(() -> {
            application
                    .getBean(PersonalDataEraser.class)
                    .erase(erased.trackingNumber().value(), Set.of(PersonalKind.CONTACT));
            return erased;
        });

        // when
        telephone.deliver(line);
        telephone.inTransaction(() -> application.getBean(Deliveries.class).sendNext(delivery));

        // then
        assertThat(telephone.messagesOf(line)).containsExactly("WEBHOOK DROPPED");
        assertThat(telephone.messagesOf(erased)).isEmpty();
        assertThat(telephone.texts()).isEmpty();
    }

    @Test
    void the_sample_shows_its_texts_on_a_page_where_the_gateway_is_made_to_fail_reply_and_report() {
        // given
        Receipt receipt = telephone.file();
        telephone.deliver(receipt);
        String message = "message=" + telephone.texts().get(0).id();

        // when and then
        assertThat(http.get("/dev/webhook").answer().text()).contains("+86" + telephone.number(), "签名正确", "已收到");
        assertThat(press("mood", "mood=FAIL")).isEqualTo(200);
        assertThat(telephone.gateway().mood()).isEqualTo(GatewayMood.FAIL);
        assertThat(press("mood", "mood=other")).isEqualTo(400);
        assertThat(press("reply", message + "&words=%E4%B8%89%E6%A5%BC")).isEqualTo(200);
        assertThat(press("report", message + "&result=failed")).isEqualTo(200);
        assertThat(press("report", "message=none&result=failed")).isEqualTo(404);
        assertThat(telephone.messagesOf(receipt)).containsExactly("WEBHOOK FAILED");
        assertThat(http.get("/api/requests/" + receipt.trackingNumber().value() + "?secret=" + receipt.secret())
                        .answer()
                        .text())
                .contains("居民补充了情况（短信或聊天消息）");
    }

    private int press(String button, String form) {
        return http.post("/dev/webhook/" + button, form)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answer()
                .status();
    }
}
