package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** What {@code /api/rates} cannot be asked is refused, by its name. */
@WholeApplication
class RateQuestionDoorTest {

    @Autowired
    private Http http;

    @ParameterizedTest
    @CsvSource({
        "by=colour, by",
        "from=2026, from",
        "to=2026-02-30, to",
        "from=2026-02&to=2026-01, to",
        "order=best, order",
        "from=%2B9999999-01-01, from",
        "from=%2B999999999-12-31, from",
        "from=-999999999-01-01, from",
        "to=%2B999999999-12-31, to"
    })
    void a_question_that_cannot_be_answered_is_refused_by_field(String question, String field) {
        Answer refused = http.get("/api/rates?" + question).as("supervisor").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure=LUCK",
                "measure=3",
                "measure=%00",
                "page=-1",
                "size=0",
                "size=501",
                "from=x",
                "from=%2B9999999-01-01",
                "from=%2B999999999-12-31",
                "to=%2B999999999-12-31",
                "unit=%00"
            })
    void a_question_for_marks_that_cannot_be_answered_is_refused(String question) {
        assertProblem(http.get("/api/rates/marks?" + question).as("supervisor").answer(), 400);
    }
}
