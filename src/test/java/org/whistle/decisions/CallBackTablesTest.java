package org.whistle.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whistle.catalogue.Level;
import org.whistle.decisions.DecisionTable.Answer;
import org.whistle.evaluation.Counts;
import org.whistle.evaluation.Occasion;
import org.whistle.evaluation.Solved;

/** Of whatever our code may ask about call-backs, one rule answers. */
class CallBackTablesTest {

    @Test
    void whatever_number_is_drawn_a_row_says_whether_somebody_calls() {
        DecisionTable table = DecisionTable.of("draw-call-back");
        for (Occasion occasion : Occasion.values()) {
            for (Level level : Level.values()) {
                for (int drawn = 0; drawn < 100; drawn++) {
                    Answer answer =
                            table.ask(Map.of("occasion", occasion.name(), "level", level.name(), "drawn", drawn));

                    assertThat(answer.rules())
                            .as("%s %s %d", occasion, level, drawn)
                            .hasSize(1);
                    assertThat(answer.outputs()).containsEntry("callBack", occasion != Occasion.OWN_SOLVED);
                }
            }
        }
    }

    @Test
    void of_any_two_answers_a_row_says_which_counts() {
        DecisionTable table = DecisionTable.of("weigh-answers");
        for (String own : names()) {
            for (String called : names()) {
                Map<String, Object> asked = new HashMap<>();
                asked.put("ownSolved", own);
                asked.put("calledSolved", called);

                Answer answer = table.ask(asked);

                assertThat(answer.rules()).as("rules for %s", asked).hasSize(1);
                assertThat(Counts.valueOf((String) answer.outputs().get("counts")))
                        .isNotNull();
            }
        }
    }

    private static String[] names() {
        String[] names = Arrays.stream(Solved.values()).map(Solved::name).toArray(String[]::new);
        return Arrays.copyOf(names, names.length + 1);
    }
}
