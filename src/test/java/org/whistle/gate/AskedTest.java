package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What counts as a wrong password. */
class AskedTest {

    private static final String OLD = "/camunda/api/admin/auth/user/default/login/tasklist";

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/code", OLD})
    void who_gets_in_or_on_to_the_second_step_has_not_failed(String path) {
        Asked asked = asked(path);

        assertThat(asked.rulesOfFailures()).containsExactly(Rule.SIGN_IN);
        // to the page of the code, or by the page of signing in to where one works
        assertThat(asked.hasFailed(Rule.SIGN_IN, 302)).isFalse();
        assertThat(asked.hasFailed(Rule.SIGN_IN, 200)).isFalse();
        assertThat(asked.hasFailed(Rule.SIGN_IN, 401)).isTrue();
    }

    @Test
    void a_page_that_opens_to_others_only_is_no_wrong_password() {
        assertThat(asked("/accounts").rulesOfFailures()).isEmpty();
        assertThat(asked("/accounts").hasFailed(Rule.SIGN_IN, 403)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/requests/330105-20261121-000001/personal-data",
        "POST, /requests/330105-20261121-000001/personal-data",
        "POST, /api/personal-data/export",
        "POST, /personal-data/requests/export"
    })
    void copies_of_personal_data_are_counted_as_exports(String method, String path) {
        assertThat(new Asked(new MockHttpServletRequest(method, path)).rules()).contains(Rule.EXPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/board.csv", "/api/board", "/api/board/330105-20261121-000001", "/board/feed/330105001052.atom"
            })
    void open_data_has_a_rule_of_its_own(String path) {
        assertThat(new Asked(new MockHttpServletRequest("GET", path)).rules())
                .containsExactlyInAnyOrder(Rule.ADDRESS, Rule.BOARD_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board/330105-20261121-000001", "/api/board/330105-20261121-000001"})
    void numbers_of_the_board_that_are_not_there_are_counted_apart_from_those_of_requests(String path) {
        Asked asked = new Asked(new MockHttpServletRequest("GET", path));

        assertThat(asked.rulesOfFailures()).containsExactly(Rule.BOARD_MISSES);
        assertThat(asked.hasFailed(Rule.BOARD_MISSES, 404)).isTrue();
        assertThat(asked.hasFailed(Rule.BOARD_MISSES, 200)).isFalse();
        assertThat(new Asked(new MockHttpServletRequest("GET", "/board")).rulesOfFailures())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, again=yes, SUGGESTIONS",
        "/, '', FILING",
        "/api/requests, again=yes, FILING",
        // nobody asks so
        "/, again=yes&more=1, FILING",
        "/requests/330105-20261121-000001/appeal, secret=abc, UPLOADS",
        "/requests/330105-20261121-000001/attachments, secret=abc&again=yes, UPLOADS"
    })
    void what_is_only_read_in_another_language_is_no_filing(String path, String query, Rule rule) {
        assertThat(asked(path, query).rules()).containsExactlyInAnyOrder(Rule.ADDRESS, rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/requests/330105-20261121-000001/appeal", "/requests/330105-20261121-000001/questions/7/answer"
            })
    void what_is_only_read_in_another_language_is_no_upload(String path) {
        assertThat(asked(path, "secret=abc&again=yes").rules()).containsExactly(Rule.ADDRESS);
    }

    @Test
    void an_address_in_disguise_is_counted_as_what_it_means() {
        assertThat(asked("/sign%2Din").rulesOfFailures()).contains(Rule.SIGN_IN);
        assertThat(asked("/api/%72equests").rules()).contains(Rule.FILING);
        assertThat(asked("/%72equests/1").rulesOfFailures()).contains(Rule.GUESSING);
    }

    private static Asked asked(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setQueryString(query);
        return new Asked(request);
    }

    private static Asked asked(String path) {
        return new Asked(new MockHttpServletRequest("POST", path));
    }
}
