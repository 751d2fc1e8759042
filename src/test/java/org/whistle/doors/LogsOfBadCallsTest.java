package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.PrivateWords;
import org.whistle.testing.WholeApplication;

/** What is wrong in a call is told to the caller, and does not get into a log with what the call held. */
@WholeApplication
class LogsOfBadCallsTest {

    private static final String PHONE = "13987654321";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"description\": \"x\", \"channel\": \"13987654321\"}",
                "{\"description\": \"13987654321",
                "{\"description\": [\"13987654321\"]}",
                "{\"description\": \"x\", \"longitude\": \"13987654321\"}",
                "{\"description\": \"x\", \"contact\": \"13987654321\"}",
                "{\"description\": \"x\", \"contact\": {\"phone\": {\"13987654321\": 1}}}",
                "{\"description\": \"x\", \"item\": \"13987654321\"}"
            })
    void a_bad_filing_leaves_nothing(String body) throws IOException {
        assertThat(http.post("/api/requests", body).answer().status()).isBetween(400, 499);

        assertNothingIsLogged();
    }

    @Test
    void neither_does_a_form_that_is_refused() throws IOException {
        Receipt request = loop.file(Items.RUBBISH);
        String task = loop.task(request, "checkOnSite").getId();

        http.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\": {\"finding\": {\"value\": \"%s\"}, \"note\": {\"value\": \"%s\"}}}"
                                .formatted(PHONE, PHONE))
                .as("grid")
                .answer();
        http.post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\": {\"finding\": {\"value\": \"%s\", \"type\": \"Integer\"}}}".formatted(PHONE))
                .as("grid")
                .answer();
        http.post("/engine-rest/task/" + PHONE + "/complete", "{" + PHONE)
                .as("admin")
                .answer();

        assertNothingIsLogged();
    }

    @Test
    void a_violated_key_is_told_without_its_values() {
        String number = loop.file(Items.RUBBISH).trackingNumber().value();
        String insert = "insert into whistle.erasure_request (tracking_number, asked_at, due_at)"
                + " values ('%s', now(), now())".formatted(number);
        database.sql(insert).update();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> database.sql("insert into whistle.erasure_request (tracking_number, asked_at, due_at)"
                                + " values (?, now(), now())")
                        .param(number)
                        .update())
                .satisfies(failure -> assertThat(failure.getMostSpecificCause())
                        .message()
                        .contains("erasure_request_open")
                        .doesNotContain(number));
    }

    private static void assertNothingIsLogged() throws IOException {
        if (Files.exists(PrivateWords.FILE)) {
            assertThat(PrivateWords.FILE).content().doesNotContain(PHONE);
        }
    }
}
