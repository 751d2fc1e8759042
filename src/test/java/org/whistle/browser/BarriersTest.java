package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.browser.Chromium.Scripts;

/** Who looks for barriers finds them. */
@NeedsChromium
class BarriersTest {

    private static final int NO_APPLICATION = 1;

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_picture_without_words_and_pale_words_are_barriers(Scripts scripts) throws Exception {
        try (Browser browser = Browser.open("barriers", NO_APPLICATION, "zh-CN", scripts)) {
            browser.visit("data:text/html,%3Cmain%3E%3Cimg%20src=x%3E%3C/main%3E"
                    + "%3Cp%20style=%22color:silver%22%3Epale%3C/p%3E");

            assertThat(browser.barriers())
                    .anyMatch(found -> found.startsWith("image-alt "))
                    .anyMatch(found -> found.startsWith("color-contrast "));
            assertThat(browser.barriers("main")).noneMatch(found -> found.startsWith("color-contrast "));
        }
    }
}
