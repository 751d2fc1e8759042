package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.CaseDoor.PAUSE;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What is wrong with a wish for more time, or with a contact, is said by name, and nothing is kept. */
@WholeApplication
class TimeDoorRefusalsTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;
    private CaseDoor door;

    @BeforeEach
    void a_department_is_called() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        door = new CaseDoor(http, loop, request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                                   | kind",
                "{'kind': 'HOLIDAY', 'reason': 'WEATHER', 'length': 'P1BD', 'evidence': 'x'}          | kind",
                "{'kind': 'PAUSE', 'length': 'P1BD', 'evidence': 'x'}                                 | reason",
                "{'kind': 'PAUSE', 'reason': 'LAZY', 'length': 'P1BD', 'evidence': 'x'}               | reason",
                "{'kind': 'PAUSE', 'reason': 'COMPLEX', 'length': 'P1BD', 'evidence': 'x'}            | reason",
                "{'kind': 'PAUSE', 'reason': 'WEATHER', 'evidence': 'x'}                              | length",
                "{'kind': 'PAUSE', 'reason': 'WEATHER', 'length': 'soon', 'evidence': 'x'}            | length",
                "{'kind': 'PAUSE', 'reason': 'WEATHER', 'length': 'P0BD', 'evidence': 'x'}            | length",
                "{'kind': 'PAUSE', 'reason': 'WEATHER', 'length': 'P9BD', 'evidence': 'x'}            | length",
                "{'kind': 'PAUSE', 'reason': 'WEATHER', 'length': 'P1BD', 'evidence': '  '}           | evidence",
                "{'kind': 'PAUSE', 'reason': 'WEATHER', 'length': 'P1BD', 'evidence': 'LONG'}         | evidence",
                "{'kind': {}, 'reason': 'WEATHER', 'length': 'P1BD', 'evidence': 'x'}                 | kind"
            })
    void a_wish_that_lacks_something_is_refused_by_name_and_nothing_is_kept(String wish, String field) {
        Answer refused =
                door.post("extensions", "sanitation", wish.replace('\'', '"').replace("LONG", "长".repeat(2001)));

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        assertThat(door.read("reportIn", "sanitation").extensions()).isEmpty();
    }

    @Test
    void what_is_too_long_is_said_in_words() {
        Answer refused = door.post("extensions", "sanitation", PAUSE.replace("P3BD", "P30BD"));

        assertThat(refused.at("detail")).contains("10 个工作日").doesNotContain("P10BD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"note\": \"\"}", "{\"note\": {}}"})
    void a_contact_without_words_is_none(String body) {
        Answer refused = door.post("contacts", "sanitation", body);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo("note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "note", "[]", "{\"note\": \"一\", \"note\": \"二\"}"})
    void what_is_no_document_is_refused(String body) {
        assertProblem(door.post("contacts", "sanitation", body), 400);
    }
}
