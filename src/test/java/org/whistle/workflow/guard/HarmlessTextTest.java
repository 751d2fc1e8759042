package org.whistle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts of a form are taken. */
class HarmlessTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**请研判这件诉求怎么办。**",
                "a < b and b > c",
                "<span class=\"small text-muted\">Read this<br/>first</span>",
                "[the rules](https://example.org/rules)",
                "A javascript book"
            })
    void what_only_sets_type_is_taken(String text) {
        assertThat(HarmlessText.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT src=//x>",
                "<img src=x onerror=alert(1)>",
                "<span onclick=\"x()\">a</span>",
                "<span style=\"x\">a</span>",
                "<span class=\"a\" onclick=\"x()\">a</span>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<svg/onload=alert(1)>",
                "<!-- a -->",
                "[a](javascript:alert(1))",
                "[a](JaVa\tScript:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](java&#x09;script&colon;alert(1))",
                "[a](vbscript:x)",
                "[a](data:text/html;base64,AAAA)",
                "<a href=\"https://example.org\">a</a>",
                "<object data=\"x\">",
                "<style>*{}</style>"
            })
    void what_acts_is_not(String text) {
        assertThat(HarmlessText.is(text)).isFalse();
    }
}
