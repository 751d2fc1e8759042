package org.whistle.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.decisions.DecisionTable.Answer;

/** Each table answers what its file of rows says; an empty cell is an input that is not known, or no answer. */
class DecisionTablesTest {

    private static final String RULE = "rule";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "screen-request",
                "dispatch-request",
                "set-deadlines",
                "judge-evaluation",
                "draw-call-back",
                "weigh-answers",
                "escalate-delay",
                "grant-pause",
                "admit-whistle",
                "rule-on-return",
                "exclude-from-rates",
                "admit-resident-appeal"
            })
    void a_table_answers_as_its_rows_say_and_uses_every_rule(String decision) {
        DecisionTable table = DecisionTable.of(decision);
        List<String> columns = new ArrayList<>(table.inputs());
        columns.addAll(table.outputs());
        columns.add(RULE);

        List<CSVRecord> rows = Csv.answersOf(decision);
        assertThat(rows.get(0).toMap()).as("columns of %s.csv", decision).containsOnlyKeys(columns);

        List<String> used = new ArrayList<>();
        for (CSVRecord row : rows) {
            Answer answer = table.ask(inputs(table, row));

            assertThat(answer.rules())
                    .as("rules that match line %d of %s.csv, %s", row.getRecordNumber() + 1, decision, row.toMap())
                    .containsExactly(row.get(RULE));
            for (String output : table.outputs()) {
                assertThat(Objects.toString(answer.outputs().get(output), ""))
                        .as("%s by line %d of %s.csv, %s", output, row.getRecordNumber() + 1, decision, row.toMap())
                        .isEqualTo(row.get(output));
            }
            used.addAll(answer.rules());
        }

        assertThat(used)
                .as("rules of decisions/%s.dmn with a row in %s.csv", decision, decision)
                .containsAll(table.rules());
    }

    private static Map<String, Object> inputs(DecisionTable table, CSVRecord row) {
        Map<String, Object> inputs = new HashMap<>();
        for (String input : table.inputs()) {
            String cell = row.get(input);
            Object known = cell.matches("-?\\d+") ? (Object) Integer.valueOf(cell) : cell;
            inputs.put(input, cell.isEmpty() ? null : known);
        }
        return inputs;
    }
}
