package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Channel;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Anybody reads the public board: on a wide screen, on a small telephone, with and without scripts. */
@NeedsChromium
@WholeApplication
class BoardTest {

    /** 物业服务、业委会纠纷: public, with a joint meeting; seldom filed by other tests. */
    private static final String ITEM = "07-01";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    private Receipt request;

    @BeforeEach
    void something_is_public() {
        request = loop.carryUpTo(
                new NewRequest("词甲门禁坏了", ITEM, null, 120.156, 30.287, null, Channel.PORTAL, null, null),
                "holdJointMeeting");
    }

    @Test
    void a_circle_of_the_map_opens_what_lies_there() throws IOException {
        try (Browser browser = Browser.open("board-wide", port)) {
            browser.visit("/board?item=" + ITEM).see(".crowd a");
            browser.see(".leaflet-tooltip", "三官弄");
            assertThat(browser.see(".leaflet-control-zoom-in").getSize().width).isGreaterThanOrEqualTo(24);
            assertThat(browser.see(".crowd a").getSize().width).isGreaterThanOrEqualTo(24);
            assertThat(browser.text()).doesNotContain("词甲");
            assertThat(browser.barriers()).isEmpty();
            browser.picture("board").press(".crowd a", "");

            browser.see(".said", "只列出地图上选中的地方");
            assertThat(browser.see("#list").isDisplayed()).isTrue();
            browser.picture("there").press(".said a", "不限地方").see(".crowd a");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_drawing_has_the_same_links_on_a_small_telephone_in_english() throws IOException {
        try (Browser browser = Browser.open("board-plain", port, "en", Scripts.OFF)) {
            browser.narrow().visit("/board?item=" + ITEM);
            browser.see(".drawing a circle");
            browser.see(".drawing .name", "Sanguan Lane");
            assertThat(browser.see(".drawing a circle").getRect().getWidth()).isGreaterThanOrEqualTo(24);
            assertThat(browser.picture("board").width()).isLessThanOrEqualTo(360);

            // opened already, for the item is one of them
            browser.see("details[open] summary", "More conditions");
            browser.press("#place option[value$='mishi']", "");
            browser.typeInto("#words", "property")
                    .press("#filter button", "Show")
                    .see("#list", "Requests");
            browser.press(".drawing a text", "").see(".said", "Only what lies where you opened the map");
        }
    }

    @Test
    void nobody_is_kept_out_of_the_board_and_of_what_a_meeting_came_to() throws IOException {
        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        try (Browser browser = Browser.open("board-one", port, "en", Scripts.ON)) {
            browser.narrow().visit("/board?item=" + ITEM).see(".crowd a");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.picture("board").width()).isLessThanOrEqualTo(360);

            browser.visit("/board/" + number(request)).see(".meeting h2", "Joint meeting 1");
            assertThat(browser.see(".meeting").findElement(By.className("said")).getText())
                    .contains("The parties agreed.");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.picture("one").width()).isLessThanOrEqualTo(360);

            browser.visit("/board?item=nothing").see(".mistakes", "There is no such public item");
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
