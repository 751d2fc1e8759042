package org.whistle.supervision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whistle.request.EngineEntry;
import org.whistle.supervision.CasePath.Decided;
import org.whistle.supervision.CasePath.Instance;
import org.whistle.supervision.CasePath.Trouble;
import org.whistle.supervision.CasePath.Visit;

/**
 * Puts beginnings and ends together. An end without a beginning is a step that takes no time. What cannot be read shows
 * as a step of its own, and keeps nobody from the others.
 */
final class PathReader {

    /** What runs for each of several; the things themselves are told one by one. */
    private static final String BODY = "#multiInstanceBody";

    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, Visit> steps = new LinkedHashMap<>();
    private final Map<String, Instant> dues = new LinkedHashMap<>();
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Trouble> incidents = new ArrayList<>();

    static CasePath read(List<EngineEntry> entries, int most) {
        PathReader reader = new PathReader();
        entries.forEach(entry -> entry.events().forEach(event -> reader.takeOrSkip(event, entry)));
        return new CasePath(
                List.copyOf(reader.instances.values()),
                List.copyOf(reader.steps.values()),
                List.copyOf(reader.decisions),
                List.copyOf(reader.incidents),
                entries.size() == most);
    }

    private void takeOrSkip(Map<String, Object> event, EngineEntry entry) {
        try {
            take(event, entry);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            steps.put(
                    "unread " + steps.size(),
                    new Visit(null, null, 0, entry.at(), entry.at(), false, false, entry.actor(), null));
        }
    }

    private void take(Map<String, Object> event, EngineEntry entry) {
        switch (must(event, "e")) {
            case "process-start", "process-migrate" -> started(event, entry.at());
            case "process-end" -> ended(event, entry.at());
            case "activity-start" -> began(event, entry.at());
            case "activity-end" -> over(event, entry);
            case "task-complete", "task-delete" -> due(event);
            case "decision" -> decisions.add(decided(event, entry.at()));
            case "incident-create" ->
                incidents.add(
                        new Trouble(text(event, "i"), text(event, "a"), text(event, "kind"), entry.at(), null, false));
            case "incident-resolve" -> closed(event, entry.at(), true);
            case "incident-delete" -> closed(event, entry.at(), false);
            default -> {
                // what people did with tasks shows in the case file's own words
            }
        }
    }

    private void started(Map<String, Object> event, Instant at) {
        String id = must(event, "i");
        Instance known = instances.get(id);
        instances.put(
                id,
                new Instance(
                        id,
                        must(event, "p"),
                        event.get("v") instanceof Number version ? version.intValue() : 0,
                        known == null ? at : known.startedAt(),
                        null,
                        null));
    }

    private void ended(Map<String, Object> event, Instant at) {
        instances.computeIfPresent(
                must(event, "i"),
                (id, one) ->
                        new Instance(id, one.process(), one.version(), one.startedAt(), at, text(event, "reason")));
    }

    private void began(Map<String, Object> event, Instant at) {
        if (!isBody(event)) {
            String instance = must(event, "i");
            steps.put(
                    must(event, "n"),
                    new Visit(instance, must(event, "a"), versionOf(instance), at, null, false, false, null, null));
        }
    }

    private void over(Map<String, Object> event, EngineEntry entry) {
        if (isBody(event)) {
            return;
        }
        String instance = must(event, "i");
        Visit begun = steps.get(must(event, "n"));
        steps.put(
                must(event, "n"),
                new Visit(
                        instance,
                        must(event, "a"),
                        versionOf(instance),
                        begun == null ? entry.at() : begun.beganAt(),
                        entry.at(),
                        begun == null,
                        Boolean.TRUE.equals(event.get("canceled")),
                        entry.actor(),
                        dues.remove(place(event))));
    }

    private int versionOf(String instance) {
        Instance known = instances.get(instance);
        return known == null ? 0 : known.version();
    }

    /** A task ends just before its activity does. */
    private void due(Map<String, Object> event) {
        String due = text(event, "due");
        if (due != null) {
            dues.put(place(event), Instant.parse(due));
        }
    }

    /**
     * @param event of a decision
     * @throws IllegalArgumentException when it does not say which
     */
    static Decided decided(Map<String, Object> event, Instant at) {
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        if (event.get("out") instanceof Collection<?> outputs) {
            outputs.stream()
                    .filter(Map.class::isInstance)
                    .map(output -> members(output))
                    .forEach(output -> {
                        Object rule = output.remove("rule");
                        rules.computeIfAbsent(String.valueOf(rule), id -> new LinkedHashMap<>())
                                .putAll(output);
                    });
        }
        return new Decided(
                text(event, "i"),
                must(event, "d"),
                event.get("v") instanceof Number version ? version.intValue() : null,
                text(event, "name"),
                text(event, "why"),
                at,
                members(event.getOrDefault("in", Map.of())),
                rules);
    }

    /** Of several of one kind at one place, the oldest. */
    private void closed(Map<String, Object> event, Instant at, boolean resolved) {
        for (int place = 0; place < incidents.size(); place++) {
            Trouble open = incidents.get(place);
            if (open.closedAt() == null && isOf(open, event)) {
                incidents.set(
                        place,
                        new Trouble(open.instance(), open.activity(), open.kind(), open.openedAt(), at, resolved));
                return;
            }
        }
    }

    private static boolean isOf(Trouble open, Map<String, Object> event) {
        return String.valueOf(open.instance()).equals(text(event, "i"))
                && String.valueOf(open.activity()).equals(text(event, "a"))
                && String.valueOf(open.kind()).equals(text(event, "kind"));
    }

    private static boolean isBody(Map<String, Object> event) {
        return text(event, "a") != null && text(event, "a").endsWith(BODY);
    }

    private static String place(Map<String, Object> event) {
        return text(event, "i") + " " + text(event, "a");
    }

    private static String must(Map<String, Object> event, String member) {
        String value = text(event, member);
        if (value == null) {
            throw new IllegalArgumentException("An event of the engine without " + member);
        }
        return value;
    }

    private static String text(Map<String, Object> event, String member) {
        Object value = event.get(member);
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> members(Object object) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }
}
