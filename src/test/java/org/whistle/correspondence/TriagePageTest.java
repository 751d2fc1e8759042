package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** A call taker sorts mail in a browser, in both languages. */
@WholeApplication
class TriagePageTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    private final String sender = "p" + UUID.randomUUID() + "@example.org";
    private TestInbox inbox;
    private Visitor calltaker;
    private String token;
    private String id;

    @BeforeEach
    void a_mail_waits() {
        inbox = new TestInbox(application);
        inbox.arrives(Mails.plain(sender, "whistle@localhost", "楼道里有异味。"));
        inbox.goRound();
        id = database.sql("select id from whistle.incoming_mail order by place desc limit 1")
                .query(String.class)
                .single();
        calltaker = http.signIn("calltaker");
        token = calltaker.formToken("/triage");
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void the_list_leads_to_the_mail_and_the_mail_to_a_request() {
        // given
        String list = calltaker.get("/triage", "Accept-Language", "zh-CN").body();
        assertThat(list).contains("来信分拣（", "p***@example.org", "没有发到某件诉求的回信地址。").doesNotContain(sender, "异味");

        // when
        String mail = send("look", Map.of("reason", "SORT")).body();
        HttpResponse<String> filed =
                send("request", Map.of("description", "楼道里有异味。", "item", "01-02", "address", "", "building", ""));

        // then
        assertThat(mail).contains("楼道里有异味。", sender, "暴露垃圾", "米市新村 11 幢");
        assertThat(filed.statusCode()).isEqualTo(302);
        String after = Visitor.leadsTo(filed);
        assertThat(after).startsWith("/triage?done=filed&number=330105-");
        assertThat(calltaker.get(after, "Accept-Language", "en").body()).contains("Filed as a new request", "330105-");
    }

    @Test
    void a_mistake_keeps_what_was_typed_and_says_what_to_do() {
        // given
        send("look", Map.of("reason", "SORT"));

        // when
        HttpResponse<String> refused = send("request", Map.of("description", "改写的情况", "item", "99-99"));
        HttpResponse<String> nowhere = send("case", Map.of("trackingNumber", "330105-20000101-000000"));
        HttpResponse<String> without = send("aside", Map.of("reason", ""));

        // then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("改写的情况", "role=\"alert\"");
        assertThat(nowhere.body()).contains("没有编号为 330105-20000101-000000 的案卷", "楼道里有异味。");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<a href=\"#item\">事项 · ", "aria-invalid=\"true\"");
        assertThat(nowhere.body()).contains("<a href=\"#trackingNumber\">受理编号 · ");
        assertThat(without.body()).contains("<a href=\"#aside\">原因 · ");
    }

    @Test
    void before_a_mail_is_put_or_set_aside_the_page_asks_once_and_shows_the_case() {
        // given
        String number = inbox.file().trackingNumber().value();
        send("look", Map.of("reason", "SORT"));

        // when
        HttpResponse<String> put = send("case", Map.of("trackingNumber", " " + number));
        HttpResponse<String> aside = send("aside", Map.of("reason", "SPAM"));

        // then
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.body())
                .contains("把这封来信归入这件案卷？", number, "暴露垃圾", "米市社区", "办理中", "name=\"sure\"")
                .doesNotContain("/board/" + number);
        assertThat(aside.body()).contains("搁置这封来信？", "垃圾邮件", "不能撤回");
        assertThat(state()).isEqualTo("TRIAGE");

        // when
        send("case", Map.of("trackingNumber", number, "sure", "yes"));

        // then
        assertThat(state()).isEqualTo("FILED");
    }

    @Test
    void the_case_that_a_mail_names_is_told_with_item_place_and_standing() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain(sender, inbox.addressOf(receipt), "我也看到了。"));
        inbox.goRound();

        // when
        String list = calltaker.get("/triage", "Accept-Language", "zh-CN").body();

        // then
        assertThat(list).contains(receipt.trackingNumber().value(), "暴露垃圾", "米市社区", "办理中");
    }

    @Test
    void a_community_can_be_chosen_without_a_building() {
        // given
        String mail = send("look", Map.of("reason", "SORT")).body();
        assertThat(mail).contains("id=\"community\"", "value=\"330105001052\"");

        // when
        HttpResponse<String> nowhere = send("request", Map.of("description", "楼道里有异味。", "community", "330105"));
        HttpResponse<String> filed = send("request", Map.of("description", "楼道里有异味。", "community", "330105001052"));

        // then
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("<a href=\"#community\">社区 · ");
        assertThat(filed.statusCode()).isEqualTo(302);
    }

    private String state() {
        return database.sql("select state from whistle.incoming_mail where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void the_list_says_before_a_mail_is_set_aside_by_itself() {
        // given
        Timestamp came = database.sql("select received_at from whistle.incoming_mail where id = ?::uuid")
                .param(id)
                .query(Timestamp.class)
                .single();

        // when
        came(Timestamp.from(came.toInstant().minus(Duration.ofDays(80))));
        String page = calltaker.get("/triage", "Accept-Language", "en").body();

        // then
        assertThat(page).contains("it is set aside by itself and erased 30 days later");
        came(came);
    }

    private void came(Timestamp at) {
        database.sql("update whistle.incoming_mail set received_at = ? where id = ?::uuid")
                .params(at, id)
                .update();
    }

    @Test
    void a_link_to_the_list_says_nothing_of_its_own() {
        assertThat(calltaker
                        .get("/triage?done=filed&number=call-13800000000-now")
                        .body())
                .doesNotContain("call-13800000000-now", "已立为新的诉求");
    }

    @Test
    void whoever_comes_late_is_told() {
        // given
        send("look", Map.of("reason", "SORT"));
        assertThat(send("aside", Map.of("reason", "NOT_OURS", "sure", "yes")).statusCode())
                .isEqualTo(302);

        // when
        HttpResponse<String> late = send("request", Map.of("description", "晚了"));

        // then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("这封来信刚刚已由他人处理");
        assertThat(Visitor.leadsTo(calltaker.get("/triage/" + id + "/look"))).isEqualTo("/triage");
    }

    @Test
    void a_form_of_another_site_does_nothing() {
        assertThat(calltaker
                        .post("/triage/" + id + "/aside", Map.of("reason", "SPAM"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(calltaker.get("/triage").body()).contains(id);
        assertThat(calltaker.get("/triage?page=x").statusCode()).isEqualTo(400);
        assertThat(calltaker.get("/triage/" + id + "/pictures/0").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> send(String deed, Map<String, String> form) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put("_csrf", token);
        return calltaker.post("/triage/" + id + "/" + deed, fields, "Accept-Language", "zh-CN");
    }
}
