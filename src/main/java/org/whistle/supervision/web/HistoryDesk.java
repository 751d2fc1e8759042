package org.whistle.supervision.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Labels;
import org.whistle.request.CaseFile;
import org.whistle.request.StaffReader;
import org.whistle.request.StaffView;
import org.whistle.servicelevel.Deadlines;
import org.whistle.supervision.CasePath;
import org.whistle.supervision.CasePath.Instance;
import org.whistle.supervision.CasePath.Trouble;
import org.whistle.supervision.CasePath.Visit;
import org.whistle.supervision.CasePaths;
import org.whistle.supervision.FoundCase;
import org.whistle.supervision.Models;
import org.whistle.supervision.ToldDecisions;
import org.whistle.supervision.web.HistoryDocument.IncidentPart;
import org.whistle.supervision.web.HistoryDocument.InstancePart;
import org.whistle.supervision.web.HistoryDocument.StepPart;

/** Puts together what is known of the way of a case. Whoever calls it has checked that the case may be read. */
@Component
class HistoryDesk {

    private final CasePaths paths;
    private final Models models;
    private final ToldDecisions decisions;
    private final CaseFile caseFile;
    private final StaffReader requests;
    private final Deadlines deadlines;
    private final InstantSource now;
    private final HistoryWords words;

    HistoryDesk(
            CasePaths paths,
            Models models,
            ToldDecisions decisions,
            CaseFile caseFile,
            StaffReader requests,
            Deadlines deadlines,
            InstantSource now,
            HistoryWords words) {
        this.paths = paths;
        this.models = models;
        this.decisions = decisions;
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
        Drawing drawing = new Drawing(path, models.dues(found.trackingNumber()), found.community(), reader, locale);
        Optional<StaffView> told =
                reader == Reader.WHOLE ? Optional.of(requests.view(found.trackingNumber())) : Optional.empty();
        return new HistoryDocument(
                words.summary(found, locale),
                told.map(view -> words.ofResident(view.description(), locale)).orElse(null),
                told.map(view -> words.ofResident(view.address(), locale)).orElse(null),
                path.instances().stream().map(drawing::instance).toList(),
                path.steps().stream().map(drawing::step).toList(),
                path.decisions().stream().map(one -> decisions.of(one, locale)).toList(),
                path.incidents().stream().map(drawing::incident).toList(),
                told.stream()
                        .flatMap(view -> caseFile.entriesOf(found.trackingNumber()).stream())
                        .map(entry -> words.entry(entry, locale))
                        .toList(),
                path.cut());
    }

    /** The way of one case for one reader. */
    private final class Drawing {

        private final Map<String, Instant> dues;
        private final String unit;
        private final Reader reader;
        private final Locale locale;
        private final Instant today = now.instant();
        private final Map<String, Optional<Models.Process>> ofInstance = new HashMap<>();

        Drawing(CasePath path, Map<String, Instant> dues, String unit, Reader reader, Locale locale) {
            this.dues = dues;
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

        StepPart step(Visit one) {
            if (one.activity() == null) {
                return unread(one);
            }
            Instant end = one.endedAt() == null ? today : one.endedAt();
            Instant due = one.endedAt() == null ? dues.get(Models.place(one.instance(), one.activity())) : one.due();
            return new StepPart(
                    one.instance(),
                    one.activity(),
                    label(one.instance(), one.activity()),
                    one.beganAt(),
                    one.endedAt(),
                    one.momentary(),
                    one.canceled(),
                    reader == Reader.WHOLE ? words.account(one.actor(), locale) : null,
                    due,
                    due == null ? null : end.isAfter(due),
                    wall(one.beganAt(), one.endedAt()),
                    worked(one.beganAt(), one.endedAt()));
        }

        private StepPart unread(Visit one) {
            return new StepPart(
                    null,
                    null,
                    words.unread(locale),
                    one.beganAt(),
                    one.endedAt(),
                    false,
                    false,
                    null,
                    null,
                    null,
                    0,
                    0);
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
