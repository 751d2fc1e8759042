package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The reader of all logs knows what it looks for, and really reads them. */
class PrivateWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key (phone)=(13812345678) already exists",
                "called +86 13812345678",
                "id 330105199003078515 is known",
                "to wang@example.org",
                "GET /requests/330105-20261121-000001?secret=AbCdEfGhIjKlMnOpQrStUv",
                "{\"secret\": \"AbCdEfGhIjKlMnOpQrStUv\"}",
                "Authorization: Basic YWRtaW46YS1wYXNzd29yZA==",
                "password a-password-for-tests",
                "NewRequest[description=三官弄 3 号门口的情况]"
            })
    void what_is_personal_or_secret_is_found(String line) {
        assertThat(PrivateWords.in(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330105-20261121-000001 was filed",
                "took 1763803055123 ms, 13812345678.5 of them",
                "Wrong secret for a request",
                "SIGNED_IN account=grid {address=127.0.0.1}",
                "org.whistle.request.Secret@4f2b",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            })
    void what_every_log_holds_is_let_through(String line) {
        assertThat(PrivateWords.in(line)).isEmpty();
    }

    @Test
    void causes_of_causes_are_read_and_the_file_is_written() throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger logger = context.getLogger("planted");
        PrivateWords words = new PrivateWords();
        words.setContext(context);
        words.start();
        byte[] before = Files.exists(PrivateWords.FILE) ? Files.readAllBytes(PrivateWords.FILE) : null;

        words.doAppend(new LoggingEvent(
                "planted",
                logger,
                Level.ERROR,
                "it failed",
                new IllegalStateException("outside", new IllegalArgumentException("within: wang@example.org")),
                null));

        assertThat(PrivateWords.FILE).content().contains("planted logs “wang@example.org”");
        putBack(PrivateWords.FILE, before);
    }

    @Test
    void it_stands_behind_the_root_of_all_loggers() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        assertThat(root.getAppender("PRIVATE_WORDS")).isInstanceOf(PrivateWords.class);
    }

    /** Only what others logged may fail the build. */
    private static void putBack(Path file, byte[] before) throws IOException {
        if (before == null) {
            Files.delete(file);
        } else {
            Files.write(file, before);
        }
    }
}
