package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** 双考核 at the door: the community scores departments, departments score the whistle. */
@WholeApplication
class ScoreDoorTest {

    private static final String COMMUNITY = "330105001052";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private JdbcClient database;

    @Test
    void both_directions_are_scored_and_count_while_the_resident_reads_nothing_of_it() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        int told = loop.view(request).history().size();

        assertThat(score(request, "community", "sanitation", "4", "到得快").status())
                .isEqualTo(204);
        assertThat(score(request, "sanitation", "WHISTLE", "2", "地点不清").status())
                .isEqualTo(204);

        CaseEntry department = entries(request, CaseEventKind.DEPARTMENT_SCORED).get(0);
        assertThat(department.actor()).isEqualTo("community");
        assertThat(department.detail())
                .isEqualTo(Map.of("unit", "sanitation", "score", "4", "by", COMMUNITY, "round", "0", "comment", "到得快"));
        CaseEntry whistle = entries(request, CaseEventKind.WHISTLE_SCORED).get(0);
        assertThat(whistle.actor()).isEqualTo("sanitation");
        assertThat(whistle.detail())
                .isEqualTo(
                        Map.of("unit", COMMUNITY, "score", "2", "by", "sanitation", "round", "0", "comment", "地点不清"));
        Mark got = mark(request, Measure.DEPARTMENT_SCORE);
        assertThat(List.of(got.unit(), got.points(), got.of())).isEqualTo(List.of("sanitation", 4, 5));
        Mark given = mark(request, Measure.WHISTLE_SCORE);
        assertThat(List.of(given.unit(), given.points(), given.of())).isEqualTo(List.of(COMMUNITY, 2, 5));
        assertThat(loop.view(request).history()).hasSize(told);
    }

    @Test
    void a_later_score_of_the_unit_replaces_the_one_before_and_both_stay_in_the_case_file() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        score(request, "community", "sanitation", "1", null);
        assertThat(score(request, "grid", "sanitation", "5", null).status()).isEqualTo(204);

        assertThat(entries(request, CaseEventKind.DEPARTMENT_SCORED))
                .extracting(entry -> entry.detail().get("score"))
                .containsExactly("1", "5");
        assertThat(mark(request, Measure.DEPARTMENT_SCORE).points()).isEqualTo(5);
    }

    @Test
    void a_department_scores_from_its_report_in_and_is_scored_from_the_result_on() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        assertTold(score(request, "community", "sanitation", "4", null), 400, "没有在这一轮报到");
        assertProblem(score(request, "sanitation", "WHISTLE", "4", null), 409);
        loop.complete(request, "reportIn", Map.of("response", "ACCEPT"));

        assertThat(score(request, "sanitation", "WHISTLE", "4", null).status()).isEqualTo(204);
        assertTold(score(request, "community", "sanitation", "4", null), 409, "还没有提交办理结果");
        assertThat(entries(request, CaseEventKind.DEPARTMENT_SCORED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "community  | {\"about\": \"sanitation\", \"stars\": 0}       | 400 | stars",
                "community  | {\"about\": \"sanitation\", \"stars\": 6}       | 400 | stars",
                "community  | {\"about\": \"sanitation\", \"stars\": 4.5}     | 400 | stars",
                "community  | {\"about\": \"sanitation\", \"stars\": true}    | 400 | stars",
                "community  | {\"about\": \"sanitation\"}                     | 400 | stars",
                "community  | {\"stars\": 4}                                  | 400 | about",
                "community  | {\"about\": \"housing\", \"stars\": 4}          | 400 | about",
                "community  | {\"about\": \"community\", \"stars\": 4}        | 400 | about",
                "community  | {\"about\": \"WHISTLE\", \"stars\": 5}          | 400 | about",
                "community  | {\"about\": \"sanitation\", \"stars\": 4, \"round\": 1} | 400 | round",
                "community  | {\"about\": \"sanitation\", \"stars\": 4, \"comment\": \"LONG\"} | 400 | comment",
                "sanitation | {\"about\": \"sanitation\", \"stars\": 5}       | 403 | -",
            })
    void what_is_no_score_or_not_theirs_to_give_is_refused(String account, String body, int status, String field) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        Answer refused = http.post(path(request), body.replace("LONG", "长".repeat(501)))
                .as(account)
                .answer();

        assertProblem(refused, status);
        if (field != null) {
            assertThat(refused.at("field")).isEqualTo(field);
        }
        assertThat(entries(request, CaseEventKind.DEPARTMENT_SCORED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"housing", "street", "supervisor", "calltaker", "modeler", "admin"})
    void to_all_others_there_is_no_such_case(String account) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        Answer unknown = http.post("/api/cases/of-number/330105-20990101-999999/scores", body("sanitation", "4", null))
                .as(account)
                .answer();

        Answer refused = score(request, account, "sanitation", "4", null);

        assertProblem(refused, 404);
        assertThat(refused.at("detail")).isEqualTo(unknown.at("detail"));
        assertProblem(http.post(path(request), body("sanitation", "4", null)).answer(), 401);
    }

    @Test
    void a_round_that_was_done_again_is_scored_by_its_number() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        database.sql("update whistle.resident_request set redo_count = 1 where tracking_number = ?")
                .param(number(request))
                .update();

        assertProblem(score(request, "sanitation", "WHISTLE", "3", null), 409);
        assertThat(http.post(path(request), "{\"about\": \"WHISTLE\", \"stars\": \"3\", \"round\": \"0\"}")
                        .as("sanitation")
                        .answer()
                        .status())
                .isEqualTo(204);

        assertThat(mark(request, Measure.WHISTLE_SCORE).round()).isZero();
    }

    private Answer score(Receipt request, String account, String about, String stars, String comment) {
        return http.post(path(request), body(about, stars, comment)).as(account).answer();
    }

    private static String path(Receipt request) {
        return "/api/cases/of-number/" + number(request) + "/scores";
    }

    private static String body(String about, String stars, String comment) {
        return "{\"about\": \"%s\", \"stars\": %s, \"comment\": %s}"
                .formatted(about, stars, comment == null ? "null" : "\"" + comment + "\"");
    }

    private List<CaseEntry> entries(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private Mark mark(Receipt request, Measure measure) {
        List<Mark> found = marks.of(number(request)).stream()
                .filter(mark -> mark.measure() == measure)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void assertTold(Answer refused, int status, String words) {
        assertProblem(refused, status);
        assertThat(refused.at("detail")).contains(words);
    }
}
