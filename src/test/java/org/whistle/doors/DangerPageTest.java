package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Multipart;
import org.whistle.testing.WholeApplication;

/** Who writes of danger on the filing page is shown whom to call, and files only after saying that it is none. */
@WholeApplication
class DangerPageTest {

    private static final String GAS = "楼道里有很浓的煤气味";
    private static final String TICK = "type=\"checkbox\" name=\"emergency\" value=\"%s\"";

    @Autowired
    private Http http;

    @Autowired
    private Requests requests;

    @Test
    void whoever_writes_of_danger_sees_whom_to_call_and_may_go_on() {
        HttpResponse<byte[]> asked = send(form(GAS).field("address", "米市新村 3 幢"));

        assertThat(asked.statusCode()).as("nothing is filed").isEqualTo(200);
        assertThat(text(asked)).contains("tel:119", "tel:110", "tel:120", GAS, "米市新村 3 幢", TICK.formatted("GAS"));

        assertThat(opened(send(form(GAS).field("emergency", "GAS"))).description())
                .isEqualTo(GAS);
        assertThat(opened(send(form(GAS).field("emergency", "NO"))).description())
                .isEqualTo(GAS);
    }

    @Test
    void what_only_looks_like_danger_is_filed_at_once() {
        opened(send(form("楼道的灯泡烧坏了，我很着急")));
    }

    @Test
    void while_danger_is_written_numbers_stand_above_the_button_and_no_key_says_that_it_is_none() {
        assertThat(ask("电线掉落冒火花", ""))
                .contains("hx-swap-oob", "tel:119", "不是紧急情况，我要在网上提交", "type=\"checkbox\" name=\"emergency\"")
                .containsOnlyOnce("<button")
                .doesNotContainPattern("<button[^>]+name=");
    }

    @Test
    void another_danger_written_after_one_was_denied_is_asked_about_too() {
        String both = GAS + "，有人晕倒了";
        assertThat(ask(GAS, "GAS"))
                .contains("type=\"hidden\" name=\"emergency\" value=\"GAS\"")
                .doesNotContain("class=\"danger\"");
        assertThat(ask(both, "GAS")).contains("tel:120", TICK.formatted("GAS,PERSON"));

        HttpResponse<byte[]> asked = send(form(both).field("emergency", "GAS"));

        assertThat(asked.statusCode()).as("nothing is filed").isEqualTo(200);
        assertThat(text(asked)).contains("tel:120", TICK.formatted("GAS,PERSON"));
        opened(send(form(both).field("emergency", "GAS,PERSON")));
    }

    private static Multipart form(String description) {
        return new Multipart().field("description", description);
    }

    private HttpResponse<byte[]> send(Multipart form) {
        return http.post("/", form).with("Accept-Language", "zh-CN").bytes();
    }

    private String ask(String description, String denied) {
        String body = "emergency=" + denied + "&description=" + URLEncoder.encode(description, StandardCharsets.UTF_8);
        return text(http.post("/suggestions", body)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("HX-Request", "true")
                .bytes());
    }

    private RequestView opened(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        String[] link = answer.headers().firstValue("Location").orElseThrow().split("/requests/|\\?secret=|&");
        return requests.view(link[1], link[2]);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
