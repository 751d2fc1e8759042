package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/working-time}, as the contract writes it. */
@WholeApplication
class WorkingTimeDoorTest {

    private static final String PATH = "/api/working-time?";

    @Autowired
    private Http http;

    @ParameterizedTest
    @CsvSource({
        // with an offset, encoded and not; in another zone; as on a wall in China
        "2026-09-30T10:00:00%2B08:00, 3, WORKING_DAY, 2026-10-10T09:30:00Z",
        "2026-09-30T10:00:00+08:00,   3, WORKING_DAY, 2026-10-10T09:30:00Z",
        "2026-09-29T22:00:00-04:00,   3, WORKING_DAY, 2026-10-10T09:30:00Z",
        "2026-09-30T02:00:00Z,        4, WORKING_HOUR, 2026-09-30T07:30:00Z",
        "2026-09-30T10:00,            4, WORKING_HOUR, 2026-09-30T07:30:00Z",
        "2026-09-30T10:00:00.5,       1, HOUR, 2026-09-30T03:00:00.500Z",
        "2026-09-30T10:00,            1, DAY, 2026-10-01T02:00:00Z",
        "2026-09-30T10:00,            0, WORKING_DAY, 2026-09-30T02:00:00Z",
        "2026-09-30T10:00,            %20007%20, DAY, 2026-10-07T02:00:00Z"
    })
    void the_deadline_of_a_limit_is_told(String from, String amount, String unit, String deadline) {
        Answer told = ask("from=%s&amount=%s&unit=%s".formatted(from, amount, unit));

        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.text()).isEqualTo("{\"deadline\":\"%s\",\"provisional\":false}".formatted(deadline));
    }

    @Test
    void a_deadline_in_a_year_without_a_list_is_provisional() {
        Answer told = ask("from=2030-01-02T10:00&amount=1&unit=WORKING_DAY&organisation=330105001052");

        assertThat(told.body().path("provisional").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "amount=1&unit=DAY, from",
        "from=&amount=1&unit=DAY, from",
        "from=tomorrow&amount=1&unit=DAY, from",
        "from=2026-09-30&amount=1&unit=DAY, from",
        "from=2026-02-30T10:00&amount=1&unit=DAY, from",
        "from=2026-09-30%2010:00&amount=1&unit=DAY, from",
        "from=1999-12-31T10:00&amount=1&unit=DAY, from",
        "from=%2B999999999-12-31T10:00&amount=1&unit=DAY, from",
        "from=%2B999999999-12-31T23:59:59-18:00&amount=1&unit=WORKING_DAY, from",
        "from=2026-09-30T10:00&unit=DAY, amount",
        "from=2026-09-30T10:00&amount=-1&unit=DAY, amount",
        "from=2026-09-30T10:00&amount=1.5&unit=DAY, amount",
        "from=2026-09-30T10:00&amount=two&unit=DAY, amount",
        "from=2026-09-30T10:00&amount=10001&unit=HOUR, amount",
        "from=2026-09-30T10:00&amount=99999999999999999999&unit=HOUR, amount",
        "from=2026-09-30T10:00&amount=%D9%A3&unit=HOUR, amount",
        "from=2026-09-30T10:00&amount=1&amount=2&unit=HOUR, amount",
        "from=2099-12-31T10:00&amount=10000&unit=WORKING_DAY, amount",
        "from=2026-09-30T10:00&amount=1, unit",
        "from=2026-09-30T10:00&amount=1&unit=FORTNIGHT, unit",
        "from=2026-09-30T10:00&amount=1&unit=day, unit",
        "from=2026-09-30T10:00&amount=1&unit=DAY&organisation=nowhere, organisation",
        "from=2026-09-30T10:00&amount=1&unit=DAY&organisation=, organisation"
    })
    void bad_input_is_refused_by_its_name(String query, String parameter) {
        Answer refused = ask(query);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(parameter);
    }

    @Test
    void both_languages_say_what_is_wrong() {
        String query = "from=2026-09-30T10:00&amount=10001&unit=DAY";

        assertThat(http.get(PATH + query)
                        .as("grid")
                        .with("Accept-Language", "en")
                        .answer()
                        .at("detail"))
                .isEqualTo("Amount: Write a whole number from 0 to 10000.");
        assertThat(ask(query).at("detail")).isEqualTo("数量：请填写 0 至 10000 之间的整数。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "calltaker", "supervisor", "modeler", "admin"})
    void all_staff_may_ask(String account) {
        assertThat(http.get(PATH + "from=2026-09-30T10:00&amount=1&unit=DAY")
                        .as(account)
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_else_may() {
        assertProblem(http.get(PATH + "from=2026-09-30T10:00&amount=1&unit=DAY").answer(), 401);
    }

    @Test
    void it_answers_questions_only() {
        assertProblem(http.post(PATH, "{}").as("admin").answer(), 403);
    }

    private Answer ask(String query) {
        return http.get(PATH + query).as("grid").answer();
    }
}
