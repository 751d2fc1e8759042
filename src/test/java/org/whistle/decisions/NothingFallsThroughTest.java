package org.whistle.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whistle.casework.Blower;
import org.whistle.casework.ReturnReason;
import org.whistle.casework.Suggestion;
import org.whistle.casework.WhistleCall;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.decisions.DecisionTable.Answer;
import org.whistle.evaluation.Satisfaction;
import org.whistle.evaluation.Solved;
import org.whistle.request.Channel;
import org.whistle.servicelevel.Limit;

/** Whatever our code may ask, one rule answers. Where nobody answers, that is on purpose. */
class NothingFallsThroughTest {

    private static final List<Object> MODES = List.of("NORMAL", "EMERGENCY");
    private static final List<Object> LEVELS = levels();
    private static final String PEOPLE =
            "(HANDLER|COMMUNITY|STREET|SUPERVISOR)(,(HANDLER|COMMUNITY|STREET|SUPERVISOR))*";

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
        asked.put("called", orUnknown(List.of(true, false)));

        assertAnswered("judge-evaluation", asked);
    }

    @Test
    void every_item_has_a_resolution_limit_at_first_and_when_redone_in_every_mode() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("clock", List.of("RESOLUTION"));
        asked.put("mode", orUnknown(MODES));
        asked.put("item", orUnknown(items()));
        asked.put("whistleKind", List.of("NONE"));
        asked.put("redoCount", orUnknown(List.of(0, 1, 2, 3)));

        assertAnswered("set-deadlines", asked).forEach(NothingFallsThroughTest::assertLimited);
    }

    @Test
    void every_other_clock_has_a_limit_for_every_whistle_in_every_mode() {
        List<Object> kinds = new ArrayList<>(names(WhistleKind.values()));
        kinds.add("NONE");
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("clock", List.of("REPORT_IN", "FIRST_CONTACT", "EVALUATION"));
        asked.put("mode", orUnknown(MODES));
        asked.put("item", orUnknown(List.of("01-02", Item.UNCLASSIFIED, "99-99")));
        asked.put("whistleKind", orUnknown(kinds));
        asked.put("redoCount", orUnknown(List.of(0, 1)));

        assertAnswered("set-deadlines", asked).forEach(NothingFallsThroughTest::assertLimited);
    }

    @Test
    void where_nobody_says_which_mode_it_is_times_are_normal() {
        DecisionTable table = DecisionTable.of("set-deadlines");
        for (Object item : orUnknown(items())) {
            Map<String, Object> asked = new HashMap<>(Map.of("clock", "RESOLUTION", "whistleKind", "NONE"));
            asked.put("item", item);
            Answer unsaid = table.ask(asked);
            asked.put("mode", "NORMAL");

            assertThat(unsaid).as("limit of %s without a mode", item).isEqualTo(table.ask(asked));
        }
    }

    @Test
    void every_step_of_every_clock_is_due_some_time_and_told_to_somebody() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("clock", orUnknown(List.of("REPORT_IN", "FIRST_CONTACT", "RESOLUTION", "EVALUATION", "COMMITMENT")));
        asked.put("level", orUnknown(LEVELS));
        asked.put("step", List.of("DUE_SOON", "OVERDUE", "REMINDED", "LED", "SUPERVISED", "PUBLISHED"));

        for (Answer answer : assertAnswered("escalate-delay", asked)) {
            assertThat(answer.outputs()).as("answer of %s", answer.rules()).hasSize(2);
            assertThat((String) answer.outputs().get("notify"))
                    .as("who is told by %s", answer.rules())
                    .matches(PEOPLE);
            if (answer.outputs().containsKey("after")) {
                Limit.parse((String) answer.outputs().get("after"));
            } else {
                assertThat(answer.outputs()).containsKey("percent");
            }
        }
    }

    @Test
    void every_pause_and_every_extension_is_allowed_or_refused_by_a_row() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("extensionKind", orUnknown(List.of("PAUSE", "EXTENSION", "OTHER")));
        asked.put(
                "reason",
                orUnknown(
                        List.of("WAITING_FOR_RESIDENT", "WEATHER", "LEGAL_PROCEDURE", "FUNDING", "COMPLEX", "OTHER")));
        asked.put("level", orUnknown(LEVELS));
        asked.put("grantedBefore", List.of(0, 1, 2, 3));

        for (Answer answer : assertAnswered("grant-pause", asked)) {
            if (Boolean.TRUE.equals(answer.outputs().get("allowed"))) {
                assertThat(answer.outputs()).as("answer of %s", answer.rules()).containsKey("approver");
                assertThat(Limit.parse((String) answer.outputs().get("longest")).amount())
                        .as("longest by %s", answer.rules())
                        .isPositive();
            } else {
                assertThat(answer.outputs())
                        .as("answer of %s", answer.rules())
                        .containsExactly(Map.entry("allowed", false));
            }
        }
    }

    @Test
    void whoever_blows_a_whistle_for_whatever_is_admitted_or_refused_by_a_row() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("blower", orUnknown(names(Blower.values())));
        asked.put("level", orUnknown(LEVELS));
        asked.put("whistleKind", orUnknown(names(WhistleKind.values())));

        for (Answer answer : assertAnswered("admit-whistle", asked)) {
            boolean admitted = !"NOT_ADMITTED".equals(answer.outputs().get("admission"));
            assertThat(answer.outputs().containsKey("kind") && answer.outputs().get("kind") != null)
                    .as("a kind of whistle by %s", answer.rules())
                    .isEqualTo(admitted);
        }
    }

    @Test
    void every_return_is_answered_and_nobody_is_rerouted_or_released_in_doubt() {
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        asked.put("returnReason", orUnknown(names(ReturnReason.values())));
        asked.put("role", orUnknown(names(WhistleCall.Role.values())));
        asked.put("suggestion", orUnknown(names(Suggestion.values())));
        asked.put("returnsBefore", orUnknown(List.of(0, 1, 2, 5)));
        asked.put("contested", orUnknown(List.of(true, false)));

        List<Map<String, Object>> questions = combinations(asked);
        List<Answer> answers = assertAnswered("rule-on-return", asked);
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).outputs().containsValue("RULING")) {
                assertThat(questions.get(i))
                        .as("answered at once by %s", answers.get(i).rules())
                        .containsEntry("returnsBefore", 0)
                        .containsEntry("contested", false)
                        .doesNotContainValue(null)
                        .doesNotContainEntry("suggestion", "NONE")
                        .doesNotContainEntry("suggestion", "OTHER");
            }
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

    private static void assertLimited(Answer answer) {
        assertThat(Limit.parse((String) answer.outputs().get("limit")).amount())
                .as("limit of %s", answer.rules())
                .isPositive();
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

    /** What our code sends, and what it does not. */
    private static List<Object> levels() {
        List<Object> levels = new ArrayList<>(names(Level.values()));
        levels.add("OTHER");
        return levels;
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
