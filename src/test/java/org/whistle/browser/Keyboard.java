package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** All that somebody without a mouse has. */
record Keyboard(ChromeDriver driver) {

    /** No page of ours has more to stop at. */
    private static final int MOST_STEPS = 80;

    /** Goes on from field to field until one of this name or type has the cursor. */
    Keyboard tabTo(String field) {
        for (int step = 0; step < MOST_STEPS && !field.equals(focused()); step++) {
            type(Keys.TAB);
        }
        assertThat(focused()).isEqualTo(field);
        return this;
    }

    Keyboard type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    private String focused() {
        return (String) driver.executeScript("const at = document.activeElement; return at.name || at.type || ''");
    }
}
