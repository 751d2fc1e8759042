package org.whistle.supervision.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseFile;
import org.whistle.request.StaffReader;
import org.whistle.request.StaffView;
import org.whistle.servicelevel.Deadlines;
import org.whistle.supervision.CasePath;
import org.whistle.supervision.CasePath.Decided;
import org.whistle.supervision.CasePath.Instance;
import org.whistle.supervision.CasePath.Step;
import org.whistle.supervision.CasePath.Trouble;
import org.whistle.supervision.CasePaths;
import org.whistle.supervision.FoundCase;
import org.whistle.supervision.Models;
import org.whistle.supervision.web.HistoryDocument.DecisionPart;
import org.whistle.supervision.web.HistoryDocument.IncidentPart;
import org.whistle.supervision.web.HistoryDocument.InstancePart;
import org.whistle.supervision.web.HistoryDocument.RulePart;
import org.whistle.supervision.web.HistoryDocument.StepPart;
import org.whistle.supervision.web.HistoryDocument.ValuePart;

/** Puts together what is known of the way of a case. Whoever calls it has checked that the case may be read. */
@Component
class HistoryDesk {

    private final CasePaths paths;
    private final Models models;
    private final CaseFile caseFile;
    private final StaffReader requests;
    private final Deadlines deadlines;
    private final InstantSource now;
    private final HistoryWords words;

    HistoryDesk(
            CasePaths paths,
            Models models,
            CaseFile caseFile,
            StaffReader requests,
            Deadlines deadlines,
            InstantSource now,
            HistoryWords words) {
        this.paths = paths;
        this.models = models;
        this.caseFile = caseFile;
        this.requests = requests;
        this.deadlines = deadlines;
        this.now = now;
        this.words = words;
    }

    /** How much of a case somebody reads. */
    enum Reader {
        WHOLE,
        FACTS
    }

    @Transactional(readOnly = true)
    HistoryDocument open(FoundCase found, Reader reader, Locale locale) {
        CasePath path = paths.of(found.trackingNumber());
        Drawing drawing = new Drawing(path, found.community(), reader, locale);
        Optional<StaffView> told =
                reader == Reader.WHOLE ? Optional.of(requests.view(found.trackingNumber())) : Optional.empty();
        return new HistoryDocument(
                words.summary(found, locale),
                told.map(view -> words.ofResident(view.description(), locale)).orElse(null),
                told.map(view -> words.ofResident(view.address(), locale)).orElse(null),
                path.instances().stream().map(drawing::instance).toList(),
                path.steps().stream().map(drawing::step).toList(),
                path.decisions().stream().map(drawing::decision).toList(),
                path.incidents().stream().map(drawing::incident).toList(),
                told.stream()
                        .flatMap(view -> caseFile.entriesOf(found.trackingNumber()).stream())
                        .map(entry -> words.entry(entry, locale))
                        .toList(),
                path.cut());
    }

    /** The way of one case for one reader. */
    private final class Drawing {

        private final String unit;
        private final Reader reader;
        private final Locale locale;
        private final Instant today = now.instant();
        private final Map<String, Optional<Models.Process>> ofInstance = new HashMap<>();

        Drawing(CasePath path, String unit, Reader reader, Locale locale) {
            this.unit = unit;
            this.reader = reader;
            this.locale = locale;
            Map<String, Optional<Models.Process>> known = new HashMap<>();
            path.instances()
                    .forEach(one -> ofInstance.put(
                            one.id(),
                            known.computeIfAbsent(
                                    one.process() + ":" + one.version(),
                                    key -> models.process(one.process(), one.version()))));
        }

        InstancePart instance(Instance one) {
            Optional<Models.Process> model = ofInstance.get(one.id());
            return new InstancePart(
                    one.id(),
                    one.process(),
                    Labels.in(model.map(Models.Process::name).orElse(one.process()), locale),
                    one.version(),
                    model.map(Models.Process::id).orElse(null),
                    one.startedAt(),
                    one.endedAt(),
                    // whoever stops an instance by hand may write what they like
                    reader == Reader.WHOLE ? one.reason() : null,
                    wall(one.startedAt(), one.endedAt()),
                    worked(one.startedAt(), one.endedAt()));
        }

        StepPart step(Step one) {
            Instant end = one.endedAt() == null ? today : one.endedAt();
            return new StepPart(
                    one.instance(),
                    one.activity(),
                    label(one.instance(), one.activity()),
                    one.beganAt(),
                    one.endedAt(),
                    one.momentary(),
                    one.canceled(),
                    reader == Reader.WHOLE ? words.account(one.actor(), locale) : null,
                    one.due(),
                    one.due() == null ? null : end.isAfter(one.due()),
                    wall(one.beganAt(), one.endedAt()),
                    worked(one.beganAt(), one.endedAt()));
        }

        DecisionPart decision(Decided one) {
            Optional<Models.Table> table = models.table(one.decision(), one.version());
            return new DecisionPart(
                    one.instance(),
                    one.decision(),
                    Labels.in(table.map(Models.Table::name).orElse(one.decision()), locale),
                    one.version(),
                    one.at(),
                    values(one.inputs(), Map.of()),
                    one.rules().entrySet().stream()
                            .map(rule -> rule(rule.getKey(), rule.getValue(), table))
                            .toList());
        }

        private RulePart rule(String id, Map<String, Object> outputs, Optional<Models.Table> table) {
            Optional<Models.Rule> known = table.map(one -> one.rules().get(id));
            return new RulePart(
                    id,
                    known.map(Models.Rule::number).orElse(null),
                    Labels.in(known.map(Models.Rule::annotation).orElse(null), locale),
                    values(outputs, table.map(Models.Table::outputs).orElse(Map.of())));
        }

        private List<ValuePart> values(Map<String, Object> values, Map<String, String> labels) {
            return values.entrySet().stream()
                    .map(one -> new ValuePart(
                            Labels.in(labels.getOrDefault(one.getKey(), one.getKey()), locale),
                            words.value(one.getValue(), locale)))
                    .collect(Collectors.toList());
        }

        IncidentPart incident(Trouble one) {
            return new IncidentPart(
                    one.instance(),
                    one.activity(),
                    label(one.instance(), one.activity()),
                    one.kind(),
                    words.incident(one.kind(), locale),
                    one.openedAt(),
                    one.closedAt(),
                    one.resolved());
        }

        private String label(String instance, String activity) {
            String written = ofInstance
                    .getOrDefault(instance, Optional.empty())
                    .map(model -> model.labels().get(activity))
                    .orElse(activity);
            return Labels.in(written, locale);
        }

        private long wall(Instant from, Instant to) {
            return Duration.between(from, to == null ? today : to).toSeconds();
        }

        private long worked(Instant from, Instant to) {
            return deadlines.worked(from, to == null ? today : to, unit).toSeconds();
        }
    }
}
