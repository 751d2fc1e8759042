package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.WholeApplication;

/** The data officer's pages, by hand as a browser sends them: with the token of the form, or not at all. */
@WholeApplication
class PersonalDataPageTest {

    private static final String RIGHTS = "/personal-data/requests";
    private static final String RETENTION = "/personal-data/retention";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CONFIRMATION = Pattern.compile("name=\"confirmation\" value=\"([^\"]+)\"");

    @Autowired
    private Http http;

    @Autowired
    private TalkativeLoop people;

    @Test
    void a_person_is_found_previewed_and_erased() {
        Receipt request = people.closed(Items.RUBBISH);
        String number = request.trackingNumber().value();
        Page page = new Page(RIGHTS);

        String preview = page.send("/search", Map.of("by", "trackingNumber", "value", number));
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
        assertThat(new Page(RIGHTS).send("/search", Map.of("by", "phone", "value", "0571-0000 0000")))
                .contains("没有找到这个人");
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
    void a_form_without_its_token_does_nothing() {
        assertThat(http.post(RETENTION + "/runs", "mode=REMOVE")
                        .as("dataofficer")
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .answer()
                        .status())
                .isEqualTo(403);
    }

    /** A page that was opened, with its token and cookie. */
    private final class Page {

        private final String path;
        private final String cookie;
        private final String token;

        Page(String path) {
            this.path = path;
            HttpResponse<byte[]> opened = http.get(path)
                    .as("dataofficer")
                    .with("Accept-Language", "zh-CN")
                    .bytes();
            String text = new String(opened.body(), StandardCharsets.UTF_8);
            assertThat(opened.statusCode()).as(text).isEqualTo(200);
            cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            Matcher found = TOKEN.matcher(text);
            assertThat(found.find()).as("every form has a token").isTrue();
            token = found.group(1);
        }

        String send(String below, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
            return http.post(path + below, body)
                    .as("dataofficer")
                    .with("Cookie", cookie)
                    .with("Accept-Language", "zh-CN")
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .answer()
                    .text();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
