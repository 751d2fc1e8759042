package org.whistle.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.decisions.DecisionTable.Answer;
import org.whistle.evaluation.Satisfaction;
import org.whistle.evaluation.Solved;
import org.whistle.request.Channel;
import org.whistle.servicelevel.Limit;

/** Whatever our code may ask, one rule answers. Where nobody answers, that is on purpose. */
class NothingFallsThroughTest {

    @Test
    void every_level_from_every_channel_has_a_first_step() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("level", orUnknown(names(Level.values())));
        asked.put("channel", orUnknown(names(Channel.values())));

        assertAnswered("screen-request", asked);
    }

    @Test
    void every_evaluation_has_a_verdict() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("solved", orUnknown(names(Solved.values())));
        asked.put("satisfaction", orUnknown(names(Satisfaction.values())));
        asked.put("redoCount", orUnknown(List.of(0, 1, 2, 3, 10)));

        assertAnswered("judge-evaluation", asked);
    }

    @Test
    void every_item_has_a_resolution_limit_at_first_and_when_redone() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("clock", List.of("RESOLUTION"));
        asked.put("item", orUnknown(items()));
        asked.put("whistleKind", List.of("NONE"));
        asked.put("redoCount", orUnknown(List.of(0, 1, 2, 3)));

        for (Answer answer : assertAnswered("set-deadlines", asked)) {
            assertThat(Limit.parse((String) answer.outputs().get("limit")).amount())
                    .as("limit of %s", answer.rules())
                    .isPositive();
        }
    }

    @Test
    void every_whistle_has_a_report_in_limit() {
        List<Object> kinds = new ArrayList<>(names(WhistleKind.values()));
        kinds.add("NONE");
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("clock", List.of("REPORT_IN"));
        asked.put("item", orUnknown(items()));
        asked.put("whistleKind", orUnknown(kinds));
        asked.put("redoCount", List.of(0));

        for (Answer answer : assertAnswered("set-deadlines", asked)) {
            assertThat(Limit.parse((String) answer.outputs().get("limit")).amount())
                    .as("limit of %s", answer.rules())
                    .isPositive();
        }
    }

    @Test
    void every_item_has_somebody_who_leads() {
        assertAnswered("dispatch-request", Map.of("item", orUnknown(items())));
    }

    @Test
    void nobody_leads_an_unknown_item_so_that_the_street_takes_it() {
        DecisionTable table = DecisionTable.of("dispatch-request");

        for (String item : List.of("99-99", "")) {
            assertThat(table.ask(Map.of("item", item)).rules())
                    .as("rules for the item \"%s\"", item)
                    .isEmpty();
        }
    }

    private static List<Answer> assertAnswered(String decision, Map<String, List<Object>> asked) {
        DecisionTable table = DecisionTable.of(decision);
        List<Answer> answers = new ArrayList<>();
        for (Map<String, Object> inputs : combinations(asked)) {
            Answer answer = table.ask(inputs);
            assertThat(answer.rules())
                    .as("rules of decisions/%s.dmn for %s; add a rule or widen one", decision, inputs)
                    .hasSize(1);
            answers.add(answer);
        }
        return answers;
    }

    private static List<Map<String, Object>> combinations(Map<String, List<Object>> asked) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<Object>> input : asked.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> shorter : combinations) {
                for (Object value : input.getValue()) {
                    Map<String, Object> combination = new HashMap<>(shorter);
                    combination.put(input.getKey(), value);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<Object> items() {
        return Csv.catalogue().stream().map(row -> (Object) row.get("code")).toList();
    }

    private static List<Object> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> (Object) constant.name())
                .toList();
    }

    private static List<Object> orUnknown(List<Object> known) {
        List<Object> values = new ArrayList<>(known);
        values.add(null);
        return values;
    }
}
