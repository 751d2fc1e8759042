package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.organisation.DutyPhones;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Administrators keep the duty telephones of units on a page, without any script. */
@WholeApplication
class DutyPhonePageTest {

    private static final String PAGE = "/duty-phones";
    private static final String UNIT = "justice";

    @Autowired
    private Http http;

    @Autowired
    private DutyPhones phones;

    private Visitor admin;
    private String before;
    private String token;

    @BeforeEach
    void an_administrator_opens_the_page() {
        before = phones.all().getOrDefault(UNIT, "");
        phones.set(UNIT, "0571-0000 1000");
        admin = http.signIn("admin");
        token = admin.formToken(PAGE);
    }

    @AfterEach
    void as_before() {
        phones.set(UNIT, before);
    }

    @Test
    void every_unit_stands_there_with_its_number_and_who_changed_it() {
        send("0571-0000 2002", "");

        String page = read(PAGE + "?search=司法", "zh-CN");

        assertThat(page)
                .contains("司法所", "value=\"0571-0000 2002\"", "由 admin 更改")
                .doesNotContain("米市社区");
        assertThat(read(PAGE, "en")).contains("Duty telephones of units", "changed on", "by admin");
    }

    @Test
    void a_changed_number_stands_at_once_and_the_page_says_so() {
        HttpResponse<String> sent = send("0571-0000 2002", "");

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(read(Visitor.leadsTo(sent), "zh-CN")).contains("司法所的值班电话现在是 0571-0000 2002。");
        assertThat(phones.all()).containsEntry(UNIT, "0571-0000 2002");
        assertThat(Visitor.leadsTo(admin.get(PAGE + "/" + UNIT))).isEqualTo(PAGE);
    }

    @Test
    void what_is_no_telephone_stays_in_its_field_with_the_reason() {
        HttpResponse<String> sent = send("请找 \"小王\"", "");

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body())
                .contains(
                        "value=\"请找 &quot;小王&quot;\"",
                        "aria-invalid=\"true\"",
                        "司法所 · 值班电话",
                        "href=\"#phone-justice\"",
                        "值班电话只能是数字");
        assertThat(phones.all()).containsEntry(UNIT, "0571-0000 1000");
    }

    @Test
    void a_number_is_taken_away_only_after_it_was_asked_once_more() {
        String asked = send(" ", "").body();
        assertThat(asked).contains("要删除司法所的值班电话 0571-0000 1000 吗", "name=\"sure\"", "不删除");
        assertThat(phones.all()).containsKey(UNIT);

        HttpResponse<String> sure = send("", "yes");

        assertThat(read(Visitor.leadsTo(sure), "en")).contains("has no duty telephone any more.");
        assertThat(phones.all()).doesNotContainKey(UNIT);
        assertThat(read(PAGE + "?missing=true&search=justice", "zh-CN")).contains("司法所", "未登记");
    }

    @Test
    void whoever_looks_for_what_is_missing_comes_back_to_that_and_still_reads_what_was_done() {
        phones.set(UNIT, "");

        HttpResponse<String> sent = admin.post(
                PAGE + "/" + UNIT,
                Map.of("phone", "0571 0000", "missing", "true", "search", "司法", "page", "1", "_csrf", token));

        String back = Visitor.leadsTo(sent);
        assertThat(back).contains("missing=true", "search=%E5%8F%B8%E6%B3%95");
        assertThat(read(back, "zh-CN")).contains("现在是 0571 0000。", "没有找到单位");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=99",
                "?page=x&missing=y",
                "?page=-1",
                "?search=%25",
                "?done=nosuchunit",
                "?done=%3Cb%3E&search=%3Cb%3E%22"
            })
    void whatever_stands_in_the_address_shows_a_page(String address) {
        HttpResponse<String> page = admin.get(PAGE + address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<b>\"");
    }

    @Test
    void nobody_else_opens_or_changes_anything_and_no_form_works_without_its_token() {
        assertThat(http.signIn("supervisor").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(http.signIn("community").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(http.get(PAGE).with("Accept", "text/html").answer().status()).isEqualTo(302);
        assertThat(admin.post(PAGE + "/" + UNIT, Map.of("phone", "0571 1111")).statusCode())
                .isEqualTo(403);
        assertThat(admin.post(PAGE + "/nosuchunit", Map.of("phone", "0571 1111", "_csrf", token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(phones.all()).containsEntry(UNIT, "0571-0000 1000");
    }

    @Test
    void the_head_of_the_pages_of_administrators_leads_there() {
        assertThat(admin.get("/account").body()).contains("href=\"" + PAGE + "\"");
        assertThat(http.signIn("community").get("/account").body()).doesNotContain("href=\"" + PAGE + "\"");
    }

    private HttpResponse<String> send(String phone, String sure) {
        return admin.post(
                PAGE + "/" + UNIT, Map.of("phone", phone, "sure", sure, "_csrf", token), "Accept-Language", "zh-CN");
    }

    private String read(String page, String language) {
        return admin.get(page, "Accept-Language", language).body();
    }
}
