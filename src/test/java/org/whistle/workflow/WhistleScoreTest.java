package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;
import static org.whistle.testing.Loop.assertRefused;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A department scores the whistle where it is anyway: in the form with which it answers the call. */
@WholeApplication
class WhistleScoreTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private JdbcClient database;

    @Test
    void who_reports_in_scores_the_whistle_in_the_same_form_and_the_engine_keeps_none_of_it() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        loop.complete(request, "reportIn", Map.of("response", "ACCEPT", "whistleStars", "THREE"));

        assertThat(scores(request)).containsExactly("3 by sanitation");
        assertThat(loop.variablesOf(request)).doesNotContain("THREE", "3");
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void who_returns_the_call_scores_the_whistle_too() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        loop.complete(
                request,
                "reportIn",
                Map.of(
                        "response", "RETURN",
                        "returnReason", "NOT_OUR_DUTY",
                        "note", "不属本单位职责",
                        "whistleStars", "ONE"));

        assertThat(scores(request)).containsExactly("1 by sanitation");
    }

    @Test
    void the_community_that_is_called_itself_scores_nothing() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        Task own = loop.tasksOf(request).stream()
                .filter(task -> loop.askedGroup(task).equals("community-330105001052"))
                .findFirst()
                .orElseThrow();

        loop.complete(own, Map.of("response", "ACCEPT", "whistleStars", "FIVE"));

        assertThat(scores(request)).isEmpty();
    }

    @Test
    void stars_that_there_are_not_are_refused_and_the_task_stays() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        for (String stars : List.of("0", "6", "SIX", "five")) {
            assertRefused(
                    "whistleStars",
                    () -> loop.complete(request, "reportIn", Map.of("response", "ACCEPT", "whistleStars", stars)));
        }

        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        assertThat(scores(request)).isEmpty();
    }

    @Test
    void of_two_scores_of_a_unit_at_once_the_one_that_counts_is_the_later_one_in_the_case_file() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        for (int attempt = 0; attempt < 5; attempt++) {
            List<Integer> answers = AtOnce.answers(() -> score(request, 1), () -> score(request, 5));
            assertThat(answers).containsExactly(204, 204);

            int kept = database.sql("select stars from whistle.case_score where tracking_number = ?")
                    .param(number(request))
                    .query(Integer.class)
                    .single();
            assertThat(marks.of(number(request)))
                    .filteredOn(mark -> mark.measure() == Measure.DEPARTMENT_SCORE)
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.points()).isEqualTo(kept));
        }
        assertThat(caseFile.entriesOf(number(request)))
                .filteredOn(entry -> entry.kind() == CaseEventKind.DEPARTMENT_SCORED)
                .hasSize(10);
    }

    private int score(Receipt request, int stars) {
        return http.post(
                        "/api/cases/of-number/" + number(request) + "/scores",
                        "{\"about\": \"sanitation\", \"stars\": " + stars + "}")
                .as("community")
                .answer()
                .status();
    }

    private List<String> scores(Receipt request) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == CaseEventKind.WHISTLE_SCORED)
                .map(entry ->
                        entry.detail().get("score") + " by " + entry.detail().get("by"))
                .toList();
    }
}
