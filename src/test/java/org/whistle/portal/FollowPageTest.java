package org.whistle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Passage;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Redress;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What the page of a request tells: who has it, by when, and what became of what was promised. */
@WholeApplication
class FollowPageTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Redress redress;

    @AfterEach
    void timeAsItIs() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void one_sentence_says_who_has_it_and_by_when() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        assertThat(page(request, "zh-CN")).contains("现在：米市社区正在核实情况").containsPattern("最迟 [^<]+ 办完，还剩 \\d+ [^<]+。");

        Receipt handled = loop.fileUpTo(Items.RUBBISH, "submitResult");
        assertThat(page(handled, "en"))
                .containsPattern("Now: it is being worked on; lead: [A-Za-z ]+\\.")
                .containsPattern("To be done by [^<]+ left\\.");
    }

    @Test
    void each_stage_tells_when_it_began_and_ended() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        assertThat(loop.view(request).stages())
                .filteredOn(passage -> passage.stage() == Stage.RESPONSE)
                .singleElement()
                .satisfies(passage -> assertThat(passage.endedAt()).isAfterOrEqualTo(passage.beganAt()));
        assertThat(loop.view(request).stages())
                .filteredOn(passage -> passage.stage() == Stage.EVALUATION)
                .containsExactly(new Passage(Stage.EVALUATION, null, null));
        assertThat(page(request, "zh-CN"))
                .containsPattern("\\d+月\\d+日 \\d\\d:\\d\\d 结束")
                .containsPattern("日 \\d\\d:\\d\\d 开始");
    }

    @Test
    void what_is_late_says_so_and_what_happens_then() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        TurnableClock.INSTANCE.turn(Duration.ofDays(8));

        assertThat(page(request, "zh-CN"))
                .containsPattern("承诺 [^<]+ 前办完，已超期 \\d+ [^<]+。")
                .contains("督办");
    }

    @Test
    void an_old_promise_stands_struck_through_beside_the_new_one_and_why() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertThat(page(request, "zh-CN")).doesNotContain("<del");
        extensions.ask(
                request.trackingNumber().value(),
                new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "暴雨预警"));
        loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT"));

        assertThat(page(request, "zh-CN"))
                .containsPattern("<del>[^<]+日 \\d\\d:\\d\\d</del>")
                .contains("天气原因");
    }

    @Test
    void an_open_page_asks_for_news_and_gets_them_once() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        String ask = newsOf(page(request, "zh-CN"));
        assertThat(news(ask).status()).isEqualTo(204);

        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        Http.Answer changed = news(ask);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text())
                .contains("有新进展", "id=\"live\"", "hx-swap-oob")
                .doesNotContain("<html", "<form");
        assertThat(news(newsOf(changed.text())).status()).isEqualTo(204);
    }

    @Test
    void a_page_that_can_do_something_new_asks_to_be_loaded_again() {
        Receipt request = loop.file(Items.RUBBISH);
        String ask = newsOf(page(request, "zh-CN"));

        loop.withdraw(request);

        assertThat(news(ask).text()).contains("您可以办理的事项有变化");
    }

    @Test
    void a_page_on_which_an_appeal_was_filed_or_decided_elsewhere_asks_to_be_loaded_again() {
        Receipt request = redress.closed();
        String before = newsOf(page(request, "zh-CN"));
        redress.appeal(request, "REDO", "NOT_SOLVED");
        assertThat(news(before).text()).contains("您可以办理的事项有变化");

        String asked = newsOf(page(request, "zh-CN"));
        redress.decide(request, "supervisor", "REJECT", "已经清运");
        assertThat(news(asked).text()).contains("您可以办理的事项有变化");
    }

    @Test
    void whoever_guesses_gets_neither_news_nor_code() {
        String number = loop.file(Items.RUBBISH).trackingNumber().value();

        assertThat(http.get("/requests/" + number + "/live?secret=wrong")
                        .with("HX-Request", "true")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/requests/" + number + "/code?secret=wrong")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/requests/" + number + "/code").answer().status()).isEqualTo(404);
    }

    @Test
    void the_code_is_a_picture() {
        Receipt request = loop.file(Items.RUBBISH);

        Http.Answer code = http.get("/requests/%s/code?secret=%s"
                        .formatted(request.trackingNumber().value(), request.secret()))
                .answer();

        assertThat(code.status()).isEqualTo(200);
        assertThat(code.type()).startsWith("image/svg+xml");
        assertThat(code.text()).startsWith("<svg ").doesNotContain(request.secret());
    }

    @Test
    void a_link_chooses_an_answer_and_gives_none() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        String page = http.get(path(request) + "&solved=no").answer().text();

        assertThat(page).containsPattern("name=\"solved\" value=\"no\" checked");
        assertThat(loop.view(request).evaluable()).isTrue();
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    private Http.Answer news(String ask) {
        return http.get(ask)
                .with("HX-Request", "true")
                .with("Accept-Language", "zh-CN")
                .answer();
    }

    private static String newsOf(String page) {
        Matcher ask = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(page);
        assertThat(ask.find()).isTrue();
        return ask.group(1).replace("&amp;", "&");
    }

    private String page(Receipt request, String language) {
        return http.get(path(request))
                .with("Accept-Language", language)
                .answer()
                .text();
    }

    private static String path(Receipt request) {
        return "/requests/%s?secret=%s".formatted(request.trackingNumber().value(), request.secret());
    }
}
