package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.WholeApplication;

/** Headers with signs that headers cannot hold, as they come over the wire. */
@WholeApplication
class UnreadableHeadersTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board", "/api/board", "/board.csv"})
    void a_language_that_cannot_be_read_is_answered_in_ours(String path) {
        String answer = ask(path, "Accept-Language: \u6587");

        assertThat(answer).startsWith("HTTP/1.1 200 ");
        if (path.equals("/board")) {
            assertThat(answer).contains("办理公开");
        }
    }

    @Test
    void a_page_that_is_not_there_is_told_in_ours_too() {
        assertThat(ask("/board/330105-20200101-000001", "Accept-Language: en\u6587"))
                .startsWith("HTTP/1.1 404 ")
                .contains("没有公开这件诉求")
                .doesNotContain("max-age");
        assertThat(ask("/nothing-here", "Accept-Language: \u6587"))
                .startsWith("HTTP/1.1 ")
                .contains("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "/board, Accept",
        "/, Accept",
        "/api/board, Accept",
        "/api/triage, Authorization",
        "/camunda/app/tasklist/default/, Accept"
    })
    void another_header_is_refused_in_words_and_kept_by_nobody(String path, String header) {
        String answer = ask(path, header + ": Basic \u6587");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:whistle:problem:unreadable-header", "请求头")
                .doesNotContain("max-age=60");
    }

    private String ask(String path, String header) {
        try (Wire wire = Wire.to(port)) {
            String accept = header.startsWith("Accept:") ? "" : "Accept: text/html, */*\r\n";
            return wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + accept + header
                            + "\r\nConnection: close\r\n\r\n")
                    .answer();
        }
    }
}
