package org.whistle.models;

import static org.whistle.models.ModelFiles.kebab;
import static org.whistle.models.ModelFiles.name;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.api.Test;
import org.whistle.appeal.ExclusionGround;
import org.whistle.casework.Blower;
import org.whistle.casework.ReturnReason;
import org.whistle.casework.Suggestion;
import org.whistle.casework.WhistleCall;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.evaluation.Satisfaction;
import org.whistle.evaluation.Solved;
import org.whistle.models.ModelFiles.DecisionFile;
import org.whistle.rates.Measure;
import org.whistle.request.Channel;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.Mode;

/** Decision tables read like a book of rules: one row matches, and each row says where it comes from. */
class DecisionModelsTest {

    private static final Pattern BILINGUAL = Pattern.compile("[^·\\p{IsHan}]*[A-Za-z][^·]* · [^·]*\\p{IsHan}[^·]*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** The inputs whose values our code fixes. */
    private static final Map<String, Class<? extends Enum<?>>> CLOSED = Map.ofEntries(
            Map.entry("level", Level.class),
            Map.entry("channel", Channel.class),
            Map.entry("solved", Solved.class),
            Map.entry("satisfaction", Satisfaction.class),
            Map.entry("whistleKind", WhistleKind.class),
            Map.entry("clock", ClockKind.class),
            Map.entry("mode", Mode.class),
            Map.entry("blower", Blower.class),
            Map.entry("extensionKind", ExtensionKind.class),
            Map.entry("reason", ExtensionReason.class),
            Map.entry("returnReason", ReturnReason.class),
            Map.entry("role", WhistleCall.Role.class),
            Map.entry("suggestion", Suggestion.class),
            Map.entry("ground", ExclusionGround.class),
            Map.entry("measure", Measure.class));

    private final Faults faults = new Faults();

    @Test
    void a_file_holds_one_decision_and_bears_its_name() {
        for (DecisionFile file : ModelFiles.decisions()) {
            Collection<Decision> decisions = file.model().getModelElementsByType(Decision.class);
            check(file, "decisions", decisions.size() == 1, "keep one decision a file");
            String id = file.decision().getId();
            check(file, id, name(file.path()).equals(kebab(id)), "name the file %s.dmn", kebab(id));
        }
        faults.assertNone();
    }

    @Test
    void a_decision_says_what_it_decides_and_how_long_it_is_kept() {
        for (DecisionFile file : ModelFiles.decisions()) {
            Decision decision = file.decision();
            check(
                    file,
                    decision.getId(),
                    BILINGUAL.matcher(decision.getName()).matches(),
                    "name it \"English · 中文\" instead of \"%s\"",
                    decision.getName());
            check(
                    file,
                    decision.getId(),
                    decision.getDescription() != null
                            && !decision.getDescription().getTextContent().isBlank(),
                    "add <description>: who decides what, and when");
            check(
                    file,
                    decision.getId(),
                    String.valueOf(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"),
                    "set camunda:historyTimeToLive, as in \"P180D\"");
        }
        faults.assertNone();
    }

    @Test
    void one_row_matches_and_names_its_source() {
        for (DecisionFile file : ModelFiles.decisions()) {
            DecisionTable table = table(file);
            check(
                    file,
                    table.getId(),
                    table.getHitPolicy() == HitPolicy.UNIQUE,
                    "set hitPolicy to UNIQUE, or explain another one in an ADR");
            for (Rule rule : table.getRules()) {
                String annotation = rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent();
                check(
                        file,
                        rule.getId(),
                        annotation.matches("(?s).*\\p{IsHan}.* · .*Source: \\S.*"),
                        "annotate it \"中文 · English. Source: …\" instead of \"%s\"",
                        annotation);
                check(
                        file,
                        rule.getId(),
                        rule.getId().matches("rule_[a-zA-Z0-9]+(_[a-zA-Z0-9]+)*"),
                        "give the rule an id that says what it is about: rule_…");
            }
        }
        faults.assertNone();
    }

    @Test
    void columns_speak_to_residents_in_english_and_chinese() {
        for (DecisionFile file : ModelFiles.decisions()) {
            for (Input input : table(file).getInputs()) {
                checkLabel(file, input.getId(), input.getLabel());
            }
            for (Output output : table(file).getOutputs()) {
                checkLabel(file, output.getId(), output.getLabel());
                check(file, output.getId(), output.getName() != null, "name the output");
                check(file, output.getId(), output.getTypeRef() != null, "give the output a type");
            }
        }
        faults.assertNone();
    }

    @Test
    void what_an_input_may_be_is_what_our_code_sends() {
        for (DecisionFile file : ModelFiles.decisions()) {
            for (Input input : table(file).getInputs()) {
                String variable = input.getInputExpression().getText().getTextContent();
                if (CLOSED.containsKey(variable)) {
                    Set<String> sent = Stream.of(CLOSED.get(variable).getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.toSet());
                    List<String> known = texts(input.getInputValues());
                    check(
                            file,
                            input.getId(),
                            known.containsAll(sent) && Set.copyOf(known).size() <= sent.size() + nothing(known),
                            "list the values of %s, %s, instead of %s",
                            CLOSED.get(variable).getSimpleName(),
                            sent,
                            known);
                }
            }
        }
        faults.assertNone();
    }

    @Test
    void cells_use_only_the_values_of_their_column() {
        for (DecisionFile file : ModelFiles.decisions()) {
            List<Input> inputs = List.copyOf(table(file).getInputs());
            List<Output> outputs = List.copyOf(table(file).getOutputs());
            for (Rule rule : table(file).getRules()) {
                int column = 0;
                for (var entry : rule.getInputEntries()) {
                    checkCell(file, rule, texts(inputs.get(column++).getInputValues()), texts(entry));
                }
                column = 0;
                for (var entry : rule.getOutputEntries()) {
                    checkCell(
                            file,
                            rule,
                            texts(outputs.get(column++).getOutputValues()),
                            texts(entry.getText().getTextContent()));
                }
            }
        }
        faults.assertNone();
    }

    /** No whistle is no constant of the code, but a value all the same. */
    private static int nothing(List<String> known) {
        return known.contains("NONE") ? 1 : 0;
    }

    private void checkCell(DecisionFile file, Rule rule, List<String> allowed, List<String> used) {
        check(
                file,
                rule.getId(),
                allowed.isEmpty() || allowed.containsAll(used),
                "%s is not among the values of the column, %s",
                used,
                allowed);
    }

    private void checkLabel(DecisionFile file, String column, String label) {
        check(
                file,
                column,
                label != null && BILINGUAL.matcher(label).matches(),
                "label the column \"English · 中文\" instead of \"%s\"",
                label);
    }

    private void check(DecisionFile file, String element, boolean asItShould, String remedy, Object... arguments) {
        faults.unless(asItShould, file.path(), element, remedy, arguments);
    }

    private static DecisionTable table(DecisionFile file) {
        return file.model()
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private static List<String> texts(UnaryTests cell) {
        return cell == null ? List.of() : texts(cell.getText().getTextContent());
    }

    private static List<String> texts(String cell) {
        return TEXT.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
