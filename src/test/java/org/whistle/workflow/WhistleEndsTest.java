package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/**
 * Whatever community, street, district and lead answer, every dispute about a whistle ends: all sequences of answers
 * are walked in the engine, up to the report-in, the community's own work or the end.
 */
@WholeApplication
class WhistleEndsTest {

    /** Whistle, refuse, insist, uphold, dispatch; or dismissed, and the community goes another way. */
    private static final int LONGEST_DISPUTE = 5;

    private static final Map<String, Object> REFUSE =
            Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER", "note", "不宜吹哨");

    private static final Map<String, List<Map<String, Object>>> ANSWERS = Map.of(
            "screenRequest",
            List.of(
                    Map.of("screening", "WHISTLE"),
                    Map.of("screening", "SOLVE_IN_COMMUNITY"),
                    Map.of("screening", "REFUSE", "ground", "NO_NEW_FACTS", "note", "没有新的事实")),
            "dispatchWhistle",
            List.of(Map.of("dispatch", "AS_PROPOSED"), REFUSE),
            "ruleOnWhistle",
            List.of(Map.of("whistleRuling", "UPHOLD"), Map.of("whistleRuling", "DISMISS", "note", "不必吹哨")));

    private static final Map<String, List<Map<String, Object>>> FURTHER = Map.of(
            "submitResult",
            List.of(
                    Map.of("spokenTo", "王女士", "measures", "已清运"),
                    Map.of("step", "CALL_IN", "furtherDepartments", "police", "note", "需要公安")),
            "dispatchWhistle",
            List.of(Map.of("dispatch", "AS_PROPOSED"), REFUSE));

    @Autowired
    private Loop loop;

    private final List<List<Map<String, Object>>> ended = new ArrayList<>();

    @Test
    void every_dispute_between_community_street_and_district_ends() {
        walk("screenRequest", ANSWERS, List.of(), LONGEST_DISPUTE);

        assertThat(ended).as("all ways that a dispute can go").hasSizeGreaterThanOrEqualTo(8);
        assertThat(ended).as("lengths of the disputes").extracting(List::size).contains(LONGEST_DISPUTE);
    }

    @Test
    void a_lead_and_a_street_that_never_agree_come_to_a_result_all_the_same() {
        // three times asked and refused, then the result
        walk("submitResult", FURTHER, List.of(), 7);

        assertThat(ended).isNotEmpty();
    }

    /** Every answer is tried on a request of its own that has come here by the answers before. */
    private void walk(
            String from,
            Map<String, List<Map<String, Object>>> answers,
            List<Map<String, Object>> before,
            int mostAnswers) {
        Receipt here = arrive(from, before);
        String task = loop.isRunning(here) ? loop.openTasks(here).get(0) : "";
        if (!answers.containsKey(task)) {
            ended.add(before);
            return;
        }
        assertThat(before).as("%s is still open after %s", task, before).hasSizeLessThan(mostAnswers);
        int possible = 0;
        for (Map<String, Object> answer : answers.get(task)) {
            Receipt request = arrive(from, before);
            if (isTaken(request, task, answer)) {
                possible++;
                List<Map<String, Object>> longer = new ArrayList<>(before);
                longer.add(answer);
                walk(from, answers, longer, mostAnswers);
            }
        }
        assertThat(possible)
                .as("answers to %s that are taken after %s", task, before)
                .isPositive();
    }

    private boolean isTaken(Receipt request, String task, Map<String, Object> answer) {
        try {
            loop.complete(request, task, answer);
            return true;
        } catch (Refusal refused) {
            assertThat(loop.openTasks(request)).containsExactly(task);
            return false;
        }
    }

    private Receipt arrive(String from, List<Map<String, Object>> before) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, from);
        before.forEach(answer -> loop.complete(loop.tasksOf(request).get(0), answer));
        return request;
    }
}
