package org.whistle.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.casework.WhistleOrder;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.meeting.CommitmentMade;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;
import org.whistle.servicelevel.Limit.TimeUnit;

/** Starts clocks with the limits that {@code setDeadlines} sets. */
@Component
class ClockStarts {

    private final ClockRows rows;
    private final Subjects subjects;
    private final DeadlineRules rules;
    private final Deadlines deadlines;
    private final Pauses pauses;
    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;
    private final ZoneId zone;

    ClockStarts(
            ClockRows rows,
            Subjects subjects,
            DeadlineRules rules,
            Deadlines deadlines,
            Pauses pauses,
            RequestProgress requests,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.subjects = subjects;
        this.rules = rules;
        this.deadlines = deadlines;
        this.pauses = pauses;
        this.requests = requests;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
        this.zone = zone;
    }

    /**
     * The promise to the resident runs from the filing, see {@link #begin}. A part is never promised later than the whole
     * was.
     *
     * @return the level in force
     */
    Level promise(String trackingNumber) {
        Subject subject = subjects.of(trackingNumber);
        Optional<DeadlineRules.Answer> answer = ask(subject, ClockKind.RESOLUTION, null);
        Optional<Level> raised = answer.map(DeadlineRules.Answer::level);
        raised.ifPresent(level -> requests.raise(trackingNumber, level));
        Limit own = answer.map(DeadlineRules.Answer::limit).orElse(ClockKind.RESOLUTION.ordinary());
        Limit whole = subject.limitOfWhole();
        Instant from = whole == null ? begin(subject, own) : subject.beginOfWhole();
        startPromise(subject, from, whole == null ? own : sooner(own, whole, from, subject.community()));
        return raised.orElse(subject.level());
    }

    /**
     * Who wrote a letter asked when it came. Where it waited for longer than a quarter of the time, the promise counts from
     * now: nobody is promised a day that is over.
     */
    private Instant begin(Subject subject, Limit limit) {
        Instant came = subject.filedAt();
        if (!subject.letter()) {
            return came;
        }
        Instant due = deadlines.after(came, limit, subject.community()).at();
        Duration waited = Duration.between(came, now.instant());
        return waited.multipliedBy(4).compareTo(Duration.between(came, due)) > 0 ? now.instant() : came;
    }

    /** A redo has a promise of its own, from now. */
    void promiseRedo(String trackingNumber) {
        Subject subject = subjects.of(trackingNumber);
        startPromise(subject, now.instant(), limit(subject, ClockKind.RESOLUTION, null));
    }

    private void startPromise(Subject subject, Instant from, Limit limit) {
        requests.movePromise(
                subject.trackingNumber(),
                start(subject, ClockKind.RESOLUTION, Measured.REQUEST, from, limit)
                        .deadline());
    }

    /** Every called department has to report in; the lead speaks to the resident and does the work. */
    void dispatch(String trackingNumber, WhistleOrder order) {
        Subject subject = subjects.of(trackingNumber);
        Limit reportIn = limit(subject, ClockKind.REPORT_IN, order.kind());
        Limit resolution = limit(subject, ClockKind.RESOLUTION, order.kind());
        Limit contact = limit(subject, ClockKind.FIRST_CONTACT, order.kind());
        Instant from = now.instant();
        Stream.concat(Stream.of(order.lead()), order.supporting().stream())
                .forEach(department -> start(
                        subject,
                        ClockKind.REPORT_IN,
                        Measured.department(department),
                        from,
                        sooner(reportIn, resolution, from, department)));
        String lead = order.lead();
        Measured leads = Measured.department(lead);
        start(subject, ClockKind.FIRST_CONTACT, leads, from, sooner(contact, resolution, from, lead));
        start(subject, ClockKind.RESOLUTION, leads, from, resolution);
    }

    /** Who is called into an order in force has to report in; the lead's clocks run on. */
    void callFurther(String trackingNumber, List<String> departments, WhistleKind kind) {
        Subject subject = subjects.of(trackingNumber);
        Limit reportIn = limit(subject, ClockKind.REPORT_IN, kind);
        Limit resolution = limit(subject, ClockKind.RESOLUTION, kind);
        Instant from = now.instant();
        departments.forEach(department -> start(
                subject,
                ClockKind.REPORT_IN,
                Measured.department(department),
                from,
                sooner(reportIn, resolution, from, department)));
    }

    /** Nobody reports in or calls later than the work should be done, and no part is promised later than its whole. */
    private Limit sooner(Limit limit, Limit utmost, Instant from, String unit) {
        Instant last = deadlines.after(from, utmost, unit).at();
        return last.isBefore(deadlines.after(from, limit, unit).at()) ? utmost : limit;
    }

    /** The result stands; from now on the resident has to be heard. */
    void evaluation(String trackingNumber) {
        Subject subject = subjects.of(trackingNumber);
        Limit limit = limit(subject, ClockKind.EVALUATION, null);
        start(subject, ClockKind.EVALUATION, Measured.REQUEST, now.instant(), limit);
    }

    /**
     * A party named the day itself: no rule sets the limit. Today counts as a whole day, less a minute: the time is over in
     * the last minute of the day that was named, and not on the next one.
     */
    void commitment(CommitmentMade made) {
        Subject subject = subjects.of(made.trackingNumber());
        ZonedDateTime today = now.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS);
        long days = 1 + ChronoUnit.DAYS.between(today.toLocalDate(), made.byWhen());
        start(
                subject,
                ClockKind.COMMITMENT,
                new Measured(made.tracker(), made.commitment()),
                today.minusMinutes(1).toInstant(),
                new Limit(Math.toIntExact(days), TimeUnit.DAY));
    }

    private Limit limit(Subject subject, ClockKind kind, WhistleKind whistle) {
        return ask(subject, kind, whistle).map(DeadlineRules.Answer::limit).orElse(kind.ordinary());
    }

    private Optional<DeadlineRules.Answer> ask(Subject subject, ClockKind kind, WhistleKind whistle) {
        return rules.limit(new DeadlineRules.Question(
                subject.trackingNumber(), kind, subject.item(), whistle, subject.round(), subject.mode()));
    }

    private Clock start(Subject subject, ClockKind kind, Measured measured, Instant from, Limit limit) {
        String department = measured.department();
        String unit = department == null ? subject.community() : department;
        Deadline deadline = deadlines.after(from, limit, unit);
        Clock clock = rows.start(subject, kind, measured, from, limit, deadline);
        if (kind == ClockKind.RESOLUTION && department != null) {
            clock = pauses.join(clock);
        }
        events.publishEvent(new ClockStarted(clock.id(), clock.trackingNumber()));
        caseFile.append(
                clock.trackingNumber(),
                kind == ClockKind.REPORT_IN ? CaseEventKind.REPORT_IN_DUE : CaseEventKind.CLOCK_STARTED,
                Map.of(
                        "clock", clock.told(),
                        "owner", Optional.ofNullable(department).orElse(""),
                        "limit", limit.notation(),
                        "deadline", clock.deadline().toString()));
        return clock;
    }
}
