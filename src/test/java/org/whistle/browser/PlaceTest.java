package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Channel;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.WholeApplication;

/** Saying where it is, and seeing what was filed there before. */
@NeedsChromium
@WholeApplication
class PlaceTest {

    private static final String SUBMIT = "form.card[method='post'] button:not([type])";

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Test
    void a_resident_points_on_the_map_and_is_told_in_words_where_that_is() throws Exception {
        try (Browser browser = Browser.open("place-map", port)) {
            browser.visit("/").press("#map-part summary", "在地图上点选").see(".leaflet-container .shape-building");
            browser.see(".leaflet-tooltip", "三官弄");
            browser.picture("opened").press("#map", "");

            browser.see(".leaflet-marker-icon");
            browser.see("#whereabouts", "位置：");
            browser.picture("pinned");
            browser.press("#coordinates summary", "");
            assertThat(browser.valueOf("longitude")).matches("120\\.15\\d{4}");
            assertThat(browser.valueOf("latitude")).matches("30\\.28\\d{4}");

            browser.press("#pin-away", "");
            assertThat(browser.valueOf("longitude")).isEmpty();
            browser.press("#pin-here", "").see(".leaflet-marker-icon");
            assertThat(browser.valueOf("latitude")).startsWith("30.28");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_point_outside_is_said_kindly_and_the_map_fits_a_small_telephone() throws Exception {
        try (Browser browser = Browser.open("place-narrow", port)) {
            browser.narrow().visit("/").press("#map-part summary", "").see(".leaflet-container .shape-building");
            browser.press("#coordinates summary", "").type("longitude", "120.3").type("latitude", "30.4\t");

            browser.see("#whereabouts", "您仍然可以提交");
            assertThat(browser.picture("outside").width()).isLessThanOrEqualTo(360);
        }
    }

    @Test
    void what_was_filed_there_is_offered_while_it_is_written_and_can_be_joined() throws Exception {
        Receipt first = filed("zt-05", "01-06");
        try (Browser browser = Browser.open("place-join", port)) {
            browser.visit("/").type("description", "树枝压到电线了");
            browser.press("#building option[value$='zt-05']", "").press("#item option[value='01-06']", "");

            browser.see("#similar", number(first));
            assertThat(browser.text()).doesNotContain("大树倒了");
            browser.picture("offered").press("input[name='join'][value='" + number(first) + "']", "");
            browser.press(SUBMIT, "提交诉求").see(".receipt", "已加入附近的同一件诉求");
            browser.picture("joined");
        }
    }

    @Test
    void without_scripts_it_is_asked_before_anything_is_filed() throws Exception {
        Receipt first = filed("zt-06", "02-02");
        try (Browser browser = Browser.open("place-without-scripts", port, "zh-CN", Scripts.OFF)) {
            browser.visit("/").type("description", "井盖缺了一角").type("name", "李梅");
            browser.press("#building option[value$='zt-06']", "").press("#item option[value='02-02']", "");
            browser.press(SUBMIT, "提交诉求").see("#similar", number(first));
            browser.picture("asked").press("#similar label", "都不是").press(SUBMIT, "提交诉求");

            browser.see(".receipt", "已收到您的诉求");
            assertThat(browser.text()).contains("井盖缺了一角", "宗坛巷 6 幢").doesNotContain("已加入");
        }
    }

    @Test
    void maps_drawn_in_gcj_02_are_met_where_they_lie() throws Exception {
        try (Browser browser = Browser.open("place-datum", port)) {
            browser.visit("/");

            // a known pair of points in Beijing; nothing is moved outside of China, and what was moved comes back
            assertThat(numbers(browser, "toMap([116.404, 39.915], 'GCJ02')")).isEqualTo("116.410244,39.916404");
            assertThat(numbers(browser, "fromMap(toMap([120.158, 30.287], 'GCJ02'), 'GCJ02')"))
                    .isEqualTo("120.158000,30.287000");
            assertThat(numbers(browser, "toMap([-0.1, 51.5], 'GCJ02')")).isEqualTo("-0.100000,51.500000");
            assertThat(numbers(browser, "toMap([120.158, 30.287], 'WGS84')")).isEqualTo("120.158000,30.287000");
        }
    }

    private Receipt filed(String building, String item) {
        return requests.file(new NewRequest(
                "大树倒了", item, null, null, null, null, Channel.PORTAL, null, null, "330105001052-" + building));
    }

    /** @return what comes out of a formula about points that the page's own script knows, to six places */
    private static String numbers(Browser browser, String formula) {
        return (String) browser.ask("import('/datum.js').then(({ toMap, fromMap }) => done(" + formula
                + ".map((one) => one.toFixed(6)).join(',')))");
    }
}
