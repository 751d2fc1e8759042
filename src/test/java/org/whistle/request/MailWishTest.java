package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.Family.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Redress;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Whoever left an address says in which language we write, and whether at all; also of what came of the request. */
@WholeApplication
class MailWishTest {

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Redress redress;

    @Autowired
    private Family family;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Test
    void the_language_is_changed_and_mail_stopped_and_wanted_again() {
        Receipt request = filed();
        assertThat(redress.page(request)).contains("我们用中文通知您");

        assertThat(change(request, "{\"language\":\"en\"}").at("language")).isEqualTo("en");
        assertThat(languageOf(request)).isEqualTo("en");
        assertThat(redress.page(request)).contains("我们用英文通知您", "改用中文");
        assertThat(change(request, "{\"wanted\":false}").body().path("wanted").asBoolean())
                .isFalse();
        assertThat(correspondence.find(number(request))).isEmpty();
        assertThat(redress.page(request)).contains("您选择了不再接收通知", "重新接收通知");
        assertThat(onPage(request, "again").status()).isIn(200, 303);
        assertThat(languageOf(request)).isEqualTo("en");
    }

    @Test
    void who_left_no_address_or_has_no_secret_changes_nothing() {
        Receipt without = loop.file(Items.RUBBISH);
        assertThat(redress.page(without)).doesNotContain("id=\"mail\"");
        assertRefused(change(without, "{\"language\":\"en\"}"), 409, "没有留下电子邮箱");

        Receipt request = filed();
        assertRefused(change(request, "{\"language\":\"fr\"}"), 400, "中文（zh）");
        assertThat(change(new Receipt(request.trackingNumber(), "wrong", null), "{\"wanted\":false}")
                        .status())
                .isEqualTo(404);
        assertThat(onPage(request, "<b>").status()).isEqualTo(400);
        assertThat(languageOf(request)).isEqualTo("zh");
    }

    @Test
    void parts_and_redos_keep_to_it() {
        Receipt whole = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        change(whole, "{\"language\":\"en\",\"wanted\":false}");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        assertThat(parts).allSatisfy(part -> assertThat(correspondence.find(number(part)))
                .isEmpty());

        parts.forEach(redress::close);
        redress.appeal(parts.get(0), "REDO", "NOT_SOLVED");
        Receipt again = redress.redone(parts.get(0));
        assertThat(correspondence.find(number(again))).isEmpty();

        change(again, "{\"wanted\":true}");
        assertThat(languageOf(again)).isEqualTo("en");
        assertThat(languageOf(whole)).isEqualTo("en");
    }

    @Test
    void a_link_of_a_mail_leads_on_to_the_redo_and_back() {
        Receipt closed = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "callBack");
        redress.close(closed);
        redress.appeal(closed, "REDO", "NOT_SOLVED");
        Receipt again = redress.redone(closed);
        String ofOld = tokens.of(number(closed)).orElseThrow();
        String ofNew = tokens.of(number(again)).orElseThrow();

        assertThat(redress.page(new Receipt(closed.trackingNumber(), ofOld, null)))
                .contains(number(again) + "?secret=" + ofNew);
        assertThat(redress.page(new Receipt(again.trackingNumber(), ofNew, null)))
                .contains(number(closed) + "?secret=" + ofOld);
        assertThat(redress.page(closed)).contains(number(again) + "?secret=" + closed.secret());
    }

    private Receipt filed() {
        return loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
    }

    private String languageOf(Receipt request) {
        return correspondence.find(number(request)).orElseThrow().language().getLanguage();
    }

    private Answer change(Receipt request, String wish) {
        return http.post("/api/requests/" + number(request) + "/mail", wish)
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private Answer onPage(Receipt request, String wish) {
        return http.post(
                        "/requests/" + number(request) + "/mail-wish",
                        new Multipart().field("secret", request.secret()).field("wish", wish))
                .answer();
    }
}
