package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Redress;
import org.whistle.testing.WholeApplication;

/** Another language and larger type are to be had on every page, and change nothing but how it is read. */
@WholeApplication
class ReadingOnEveryPageTest {

    private static final Pattern ENGLISH = Pattern.compile("href=\"([^\"]*[?&;]language=en[^\"]*)\"");

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Redress redress;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board",
                "/board/330105-20200101-000001",
                "/requests?number=330105-20200101-000001&secret=wrong",
                "/requests/330105-20200101-000001?secret=wrong",
                "/requests/330105-20200101-000001/evaluation",
                "/nowhere",
                "/dev/mail",
                "/dev/webhook"
            })
    void a_page_leads_to_itself_in_the_other_language(String page) {
        Answer english = page(englishOf(page(page).text()));

        assertThat(english.text()).contains("lang=\"en\"").contains("Larger text");
    }

    @Test
    void a_wrong_secret_leaves_the_number_in_its_field() {
        assertThat(page("/requests?number=330105-20200101-000001&secret=wrong").text())
                .contains("value=\"330105-20200101-000001\"")
                .doesNotContain("value=\"wrong\"");
    }

    @Test
    void what_is_wrong_with_the_secret_of_a_deed_is_read_in_the_other_language_as_well() {
        Receipt request = loop.file(Items.RUBBISH);
        Answer refused = post("/requests/" + number(request) + "/withdrawal", new Multipart().field("secret", "wrong"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(page(englishOf(refused.text())).text()).contains("lang=\"en\"", "no such request", number(request));
    }

    @Test
    void too_much_at_once_is_read_in_the_other_language_and_not_sent_again() {
        Answer refused =
                post("/", new Multipart().field("description", "灯坏了").file("file", "image/jpeg", new byte[31 << 20]));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(page(englishOf(refused.text())).text()).contains("lang=\"en\"", "30 MB");
    }

    @Test
    void a_refused_filing_comes_back_in_english_with_its_words_and_its_mistake_and_is_not_filed() {
        Multipart typed = new Multipart()
                .field("description", "路灯<b>坏了")
                .field("name", "张三")
                .field("phone", "12");
        Answer refused = post("/", typed);
        assertThat(refused.text()).contains("formaction=\"/?again=yes\"", "name=\"refused\"");

        Answer english = post("/?again=yes", typed.field("refused", "yes").field("language", "en"));

        assertThat(english.status()).isEqualTo(200);
        assertThat(english.text())
                .contains("lang=\"en\"", "路灯&lt;b&gt;坏了", "value=\"张三\"", "does not look like a telephone number");
    }

    @Test
    void what_is_whole_is_not_filed_by_another_size() {
        Answer large =
                post("/?again=yes", new Multipart().field("description", "路灯坏了").field("size", "large"));

        assertThat(large.status()).isEqualTo(200);
        assertThat(large.text()).contains("class=\"large\"", "路灯坏了").doesNotContain("class=\"mistakes\"", "receipt");
    }

    @Test
    void a_refused_withdrawal_comes_back_with_its_words_and_withdraws_nothing() {
        Receipt request = loop.file(Items.RUBBISH);
        String path = "/requests/" + number(request) + "/withdrawal";
        Multipart typed = new Multipart().field("secret", request.secret()).field("reason", "好".repeat(1001));
        assertThat(post(path, typed).text()).contains("formaction=\"" + path + "?again=yes\"");

        assertThat(post(path + "?again=yes", typed.field("language", "en")).text())
                .contains("lang=\"en\"", "好".repeat(1001), "at most 1,000");

        Multipart mended = new Multipart().field("secret", request.secret()).field("reason", "好了");
        assertThat(post(path + "?again=yes", mended).text()).contains("好了").doesNotContain("class=\"mistakes\"");
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_refused_evaluation_and_a_refused_appeal_come_back_and_give_none() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        Answer evaluation = post(
                "/requests/" + number(request) + "/evaluation?again=yes",
                new Multipart()
                        .field("secret", request.secret())
                        .field("solved", "yes")
                        .field("comment", "还行"));
        assertThat(evaluation.text()).contains("还行", "name=\"solved\" value=\"yes\" checked", "class=\"mistakes\"");
        assertThat(loop.view(request).evaluable()).isTrue();

        redress.close(request);
        String path = "/requests/%s/appeal?secret=%s".formatted(number(request), request.secret());
        assertThat(post(path, new Multipart().field("kind", "REDO").field("appealWords", "又堆了"))
                        .text())
                .contains("formaction=\"" + path + "&amp;again=yes\"", "form=\"form-appeal\"");
        Answer appeal = post(
                path + "&again=yes",
                new Multipart()
                        .field("kind", "REDO")
                        .field("appealReason", "NOT_SOLVED")
                        .field("appealWords", "又堆了"));
        assertThat(appeal.text()).contains("又堆了").doesNotContain("class=\"mistakes\"", "照片没有保留");
        Multipart pictured = new Multipart().field("kind", "REDO").model("appealPicture", "a.jpg", new byte[] {1});
        assertThat(post(path + "&again=yes", pictured).text()).contains("照片没有保留");
        assertThat(loop.openTasks(request)).isEmpty();
    }

    private Answer page(String path) {
        return http.get(path)
                .with("Accept", "text/html")
                .with("Accept-Language", "zh-CN")
                .answer();
    }

    private Answer post(String path, Multipart form) {
        return http.post(path, form)
                .with("Accept", "text/html")
                .with("Accept-Language", "zh-CN")
                .answer();
    }

    private static String englishOf(String page) {
        Matcher choice = ENGLISH.matcher(page);
        assertThat(choice.find()).as(page).isTrue();
        return choice.group(1).replace("&amp;", "&");
    }
}
