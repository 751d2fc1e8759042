package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.WholeApplication;

/** Addresses that no decent browser makes. */
@WholeApplication
class UnreadableQuestionsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?x=%zz",
                "/?x=%",
                "/?language=en&x=%z",
                "/board?x=%zz",
                "/board?x=%",
                "/board?words=%zz",
                "/board/330105-20261122-000001?x=%zz",
                "/requests/330105-20261122-000001?secret=%zz"
            })
    void a_question_that_is_not_written_as_addresses_are_breaks_no_page(String path) {
        try (Wire wire = Wire.to(port)) {
            String answer = wire.send("GET " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                    .answer();

            assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
            if (!answer.startsWith("HTTP/1.1 200")) {
                assertThat(answer).doesNotContain("max-age");
            }
        }
    }
}
