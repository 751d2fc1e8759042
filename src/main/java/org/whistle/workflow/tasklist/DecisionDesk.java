package org.whistle.workflow.tasklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Languages;
import org.whistle.request.CaseFile;
import org.whistle.request.TakenDecision;
import org.whistle.workflow.tasklist.CaseTab.DecisionPart;

/** Tells what tables decided on a case, by which rule, in the words that stand in the tables themselves. */
@Component
class DecisionDesk {

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

    private final CaseFile caseFile;
    private final DeskWords words;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;

    DecisionDesk(
            CaseFile caseFile,
            DeskWords words,
            Catalogue catalogue,
            Organisation organisation,
            MessageSource messages) {
        this.caseFile = caseFile;
        this.words = words;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** @return the latest first */
    List<DecisionPart> of(String trackingNumber, Locale locale) {
        return caseFile.decisionsOf(trackingNumber).stream()
                .map(taken -> part(taken, locale))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    private DecisionPart part(TakenDecision taken, Locale locale) {
        Map<String, Object> event = taken.event();
        Map<String, String> inputs = new LinkedHashMap<>();
        if (event.get("in") instanceof Map<?, ?> in) {
            in.forEach((label, value) -> inputs.put(half(label.toString(), locale), value(value, locale)));
        }
        Set<String> rules = new LinkedHashSet<>();
        Set<String> outputs = new LinkedHashSet<>();
        if (event.get("out") instanceof Collection<?> out) {
            out.forEach(one -> ((Map<?, ?>) one).forEach((name, value) -> {
                if (name.equals("rule")) {
                    rules.add(String.valueOf(value));
                } else if (value != null) {
                    outputs.add(value(value, locale));
                }
            }));
        }
        String key = String.valueOf(event.get("d"));
        return new DecisionPart(
                taken.at(),
                key,
                event.get("v") instanceof Integer version ? version : null,
                half(String.valueOf(event.getOrDefault("name", key)), locale),
                Optional.ofNullable(event.get("why"))
                        .map(why -> half(why.toString(), locale))
                        .orElse(null),
                rules.isEmpty() ? null : String.join(", ", rules),
                inputs,
                List.copyOf(outputs));
    }

    /** Tables are written in two languages, with a point between; which one stands first is not fixed. */
    private static String half(String text, Locale locale) {
        int point = text.indexOf(" · ");
        if (point < 0) {
            return text;
        }
        String first = text.substring(0, point);
        String second = text.substring(point + " · ".length());
        return isChinese(first) == Languages.isEnglish(locale) ? second : first;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
    }

    private String value(Object value, Locale locale) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Boolean) {
            return messages.getMessage("decision.value." + value, null, locale);
        }
        if (value instanceof Collection<?> all) {
            return String.join(", ", all.stream().map(one -> value(one, locale)).toList());
        }
        String code = value.toString();
        if (code.indexOf(',') > 0) {
            return value(List.of(code.split(",")), locale);
        }
        return Stream.<Optional<String>>of(
                        catalogue.find(code).map(item -> item.nameIn(locale)),
                        organisation.find(code).map(unit -> unit.nameIn(locale)),
                        Optional.of(words.length(code, locale)).filter(length -> !length.equals(code)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> inWords(code, locale));
    }

    private String inWords(String code, Locale locale) {
        return PREFIXES.stream()
                .map(prefix -> messages.getMessage(prefix + "." + code, null, null, locale))
                .filter(text -> text != null)
                .findFirst()
                .orElse(code);
    }
}
