package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/appeals/grounds}: what a form for an appeal offers, as the table in force has it. */
@WholeApplication
class AppealHelpDoorTest {

    @Autowired
    private Http http;

    @ParameterizedTest
    @CsvSource({
        "'SOLVED,SATISFIED', NOT_OURS TEXT|LEGACY TEXT|POLICY_LIMIT TEXT|RECORD_WRONG TEXT",
        "REDO, NOT_OURS TEXT|LEGACY TEXT|POLICY_LIMIT TEXT|RESIDENT_PREVENTS ATTACHMENT|RECORD_WRONG TEXT",
        "WHISTLE_SCORE, NOT_OURS TEXT|RECORD_WRONG TEXT"
    })
    void only_grounds_that_do_for_all_measures_are_offered_and_say_what_they_need(String measures, String offered) {
        Answer answer = http.get("/api/appeals/grounds?measures=" + measures)
                .as("sanitation")
                .answer();

        assertThat(StreamSupport.stream(answer.body().spliterator(), false)
                        .map(one -> one.path("ground").asText() + " "
                                + one.path("evidence").asText()))
                .containsExactly(offered.split("\\|"));
        assertThat(answer.body().path(0).path("name").asText()).isEqualTo("不属职责");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?measures=", "?measures=LUCK", "?measures=,", "?measures=SOLVED,,REDO"})
    void a_question_for_grounds_names_measures(String question) {
        Answer refused =
                http.get("/api/appeals/grounds" + question).as("sanitation").answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("field")).isEqualTo("measures");
        assertThat(http.get("/api/appeals/grounds?measures=SOLVED").answer().status())
                .isEqualTo(401);
    }
}
