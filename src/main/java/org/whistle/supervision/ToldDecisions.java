package org.whistle.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Labels;
import org.whistle.request.CaseWords;
import org.whistle.request.TakenDecision;
import org.whistle.supervision.CasePath.Decided;
import org.whistle.supervision.Models.Table;
import org.whistle.supervision.ToldDecision.Rule;
import org.whistle.supervision.ToldDecision.Value;

/** Tells what tables decided on a case in the words that stand in the tables; codes never show. */
@Component
public class ToldDecisions {

    /** Where codes have their words. */
    private static final List<String> PREFIXES = List.of(
            "decision.value",
            "clock",
            "standing",
            "level",
            "kind",
            "role",
            "blower",
            "channel",
            "evaluation.solved",
            "history.reason",
            "history.kind",
            "history.answer",
            "history.occasion",
            "history.counts",
            "history.satisfaction",
            "history.ground",
            "history.measures",
            "history.asks");

    private final Models models;
    private final CaseWords caseWords;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;

    ToldDecisions(
            Models models,
            CaseWords caseWords,
            Catalogue catalogue,
            Organisation organisation,
            MessageSource messages) {
        this.models = models;
        this.caseWords = caseWords;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** @return empty where the entry does not say which table decided */
    public Optional<ToldDecision> of(TakenDecision taken, Locale locale) {
        try {
            return Optional.of(of(PathReader.decided(taken.event(), taken.at()), locale));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public ToldDecision of(Decided one, Locale locale) {
        Optional<Table> table = models.table(one.decision(), one.version());
        // rows of another version are not those that decided
        Optional<Table> same = one.version() == null ? Optional.empty() : table;
        String name = one.name() != null ? one.name() : table.map(Table::name).orElse(one.decision());
        return new ToldDecision(
                one.at(),
                one.instance(),
                one.decision(),
                Labels.in(name, locale),
                one.version(),
                one.version() == null ? messages.getMessage("decision.unversioned", null, locale) : null,
                one.inputs().entrySet().stream()
                        .map(input -> new Value(Labels.in(input.getKey(), locale), value(input.getValue(), locale)))
                        .toList(),
                one.rules().entrySet().stream()
                        .map(rule -> new Rule(
                                rule.getKey(),
                                same.map(known -> known.rules().get(rule.getKey()))
                                        .map(Models.Rule::number)
                                        .orElse(null),
                                outputs(rule.getValue(), table, locale)))
                        .toList(),
                one.version() == null ? null : why(one, same, locale));
    }

    private String why(Decided one, Optional<Table> table, Locale locale) {
        String annotations = table.stream()
                .flatMap(known -> one.rules().keySet().stream().map(known.rules()::get))
                .filter(Objects::nonNull)
                .map(Models.Rule::annotation)
                .filter(Objects::nonNull)
                .map(annotation -> Labels.in(annotation.strip(), locale))
                .distinct()
                .collect(Collectors.joining("; "));
        return annotations.isEmpty() ? Labels.in(one.why(), locale) : annotations;
    }

    private List<Value> outputs(Map<String, Object> outputs, Optional<Table> table, Locale locale) {
        return outputs.entrySet().stream()
                .filter(output -> output.getValue() != null)
                .map(output -> new Value(
                        table.map(known -> Labels.in(known.outputs().get(output.getKey()), locale))
                                .orElse(null),
                        value(output.getValue(), locale)))
                .toList();
    }

    private String value(Object value, Locale locale) {
        if (value == null) {
            return null;
        }
        if (value instanceof Collection<?> all) {
            return all.stream()
                    .filter(Objects::nonNull)
                    .map(one -> value(one, locale))
                    .collect(Collectors.joining(", "));
        }
        String code = value.toString();
        if (code.indexOf(',') > 0) {
            return value(List.of(code.split(",")), locale);
        }
        return Stream.<Optional<String>>of(
                        catalogue.find(code).map(item -> item.nameIn(locale)),
                        organisation.find(code).map(unit -> unit.nameIn(locale)),
                        Optional.of(caseWords.length(code, locale)).filter(length -> !length.equals(code)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> inWords(code, locale));
    }

    private String inWords(String code, Locale locale) {
        return PREFIXES.stream()
                .map(prefix -> messages.getMessage(prefix + "." + code, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }
}
