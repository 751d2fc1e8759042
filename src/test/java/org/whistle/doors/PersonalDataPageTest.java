package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** The data officer's pages, by hand as a browser sends them: with the token of the form, or not at all. */
@WholeApplication
class PersonalDataPageTest {

    private static final String RIGHTS = "/personal-data/requests";
    private static final String RETENTION = "/personal-data/retention";
    private static final Pattern CONFIRMATION = Pattern.compile("name=\"confirmation\" value=\"([^\"]+)\"");

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TalkativeLoop people;

    @Test
    void a_person_is_found_previewed_and_erased() {
        Receipt request = people.closed(Items.RUBBISH);
        String number = request.trackingNumber().value();
        Page page = new Page(RIGHTS);

        String preview = page.send("/search", Map.of("by", "trackingNumber", "value", number, "reason", "本人申请"));
        Matcher confirmation = CONFIRMATION.matcher(preview);
        assertThat(confirmation.find()).as(preview).isTrue();
        page.send(
                "/erase",
                Map.of(
                        "by",
                        "trackingNumber",
                        "value",
                        number,
                        "reason",
                        "本人申请",
                        "confirmation",
                        confirmation.group(1)));

        assertThat(people.words(request)).doesNotContain(TalkativeLoop.WORDS);
    }

    @Test
    void what_is_refused_is_said_on_the_page() {
        assertThat(new Page(RIGHTS).send("/search", Map.of("by", "phone", "value", "0571-0000 0000", "reason", "核对")))
                .contains("没有找到这个人")
                .contains("class=\"mistakes\"");
    }

    @Test
    void what_was_typed_is_still_there_after_a_refusal() {
        assertThat(new Page(RIGHTS).send("/search", Map.of("by", "email", "value", "no@example.org", "reason", "核对来信")))
                .contains("value=\"no@example.org\"", "value=\"核对来信\"")
                .containsPattern("value=\"email\"[^>]*selected");
        assertThat(new Page(RETENTION)
                        .send("/holds", Map.of("trackingNumber", "330105-20200101-999999", "reason", "诉讼 \"甲\"")))
                .contains("value=\"330105-20200101-999999\"", "value=\"诉讼 &quot;甲&quot;\"");
        assertThat(new Page(RETENTION)
                        .send(
                                "/rules",
                                Map.of(
                                        "scope", "ITEM", "code", "99-99", "what", "TEXT", "months", "7", "source",
                                        "来源")))
                .contains("<details open=\"open\"", "value=\"99-99\"", "value=\"7\"", "value=\"来源\"")
                .containsPattern("value=\"ITEM\"[^>]*selected")
                .containsPattern("value=\"TEXT\"[^>]*selected");
    }

    @Test
    void a_hold_is_put_and_lifted_and_a_dry_run_tells() {
        String number = people.file(Items.RUBBISH).trackingNumber().value();
        Page page = new Page(RETENTION);

        assertThat(page.send("/holds", Map.of("trackingNumber", number, "reason", "诉讼 <b>中</b>")))
                .contains(number, "诉讼 &lt;b&gt;中");
        assertThat(page.send("/runs", Map.of("mode", "DRY"))).contains("试运行：将删除");
        assertThat(page.send("/holds/" + number + "/lift", Map.of())).doesNotContain(number);
    }

    @Test
    void before_anything_is_erased_the_page_shows_what_it_is_and_what_is_kept() {
        Receipt closed = people.closed(Items.RUBBISH);
        String number = closed.trackingNumber().value();
        database.sql("update whistle.resident_request set ended_at = timestamptz '2015-05-04 12:00Z'"
                        + " where tracking_number = ?")
                .param(number)
                .update();
        Page page = new Page(RETENTION);
        page.send("/holds", Map.of("trackingNumber", number, "reason", "诉讼中"));
        String dry = page.send("/runs", Map.of("mode", "DRY"));
        page.send("/holds/" + number + "/lift", Map.of());
        String due = page.send("/runs", Map.of("mode", "DRY"));

        assertThat(http.signIn("dataofficer").get(RETENTION).body()).doesNotContain("value=\"REMOVE\"");
        assertThat(dry).contains(number, "已保全 1", "2015年5月4日");
        assertThat(due).contains(Items.RUBBISH + " ", "将删除", "24 个月", "不能恢复", "value=\"REMOVE\"");
        assertThat(people.words(closed)).contains(TalkativeLoop.WORDS);
        assertThat(page.send("/runs", Map.of("mode", "REMOVE"))).contains("已删除");
        assertThat(people.words(closed)).doesNotContain(TalkativeLoop.WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {RETENTION + "/runs", RETENTION + "/rules", RIGHTS + "/export", RIGHTS + "/erase"})
    void a_form_without_its_token_does_nothing(String form) {
        Visitor officer = http.signIn("dataofficer");

        assertThat(officer.post(form, Map.of("mode", "REMOVE")).statusCode()).isEqualTo(403);
        assertThat(officer.post(form, Map.of("mode", "REMOVE", "_csrf", "guessed"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_data_officer_comes_here_after_signing_in_and_goes_from_page_to_page() {
        Visitor officer = http.signIn("dataofficer");

        assertThat(Visitor.leadsTo(officer.get("/sign-in"))).isEqualTo("/personal-data");
        for (String page : List.of("/personal-data", RIGHTS, RETENTION)) {
            assertThat(officer.get(page).body())
                    .as(page)
                    .contains("href=\"/personal-data\"", "href=\"" + RIGHTS + "\"", "href=\"" + RETENTION + "\"")
                    .contains("action=\"/sign-out\"");
        }
    }

    @Test
    void nobody_else_gets_in() {
        for (String page : List.of("/personal-data", RIGHTS, RETENTION)) {
            assertThat(http.get(page).with("Accept", "text/html").answer().status())
                    .as(page)
                    .isEqualTo(302);
            assertThat(http.get(page).as("dataofficer").answer().status())
                    .as("%s with a password, as programs send it", page)
                    .isEqualTo(302);
            assertThat(http.signIn("admin").get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    /** A page that was opened, with its token. */
    private final class Page {

        private final Visitor officer = http.signIn("dataofficer");
        private final String path;
        private final String token;

        Page(String path) {
            this.path = path;
            token = officer.formToken(path);
        }

        String send(String below, Map<String, String> fields) {
            Map<String, String> form = new HashMap<>(fields);
            form.put("_csrf", token);
            return officer.post(path + below, form, "Accept-Language", "zh-CN").body();
        }
    }
}
