package org.whistle.rates;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.whistle.rates.MarkSheet.Slot;
import org.whistle.request.CaseEntry;

/** What was done in time and what was late: first contacts, report-ins and promises. */
final class ClockMarks {

    private static final Map<String, Measure> MEASURES =
            Map.of("FIRST_CONTACT", Measure.CONTACT, "REPORT_IN", Measure.REPORT_IN, "PROMISE", Measure.CLOSING);

    private final CaseSoFar so;
    private final MarkSheet sheet;
    private final Set<Slot> late = new HashSet<>();

    /** Clocks that are late as they stand, whoever had them when they became so. */
    private final Set<Slot> overdue = new HashSet<>();

    ClockMarks(CaseSoFar so, MarkSheet sheet) {
        this.so = so;
        this.sheet = sheet;
    }

    void read(CaseEntry entry) {
        Measure measure =
                switch (entry.kind()) {
                    case REPORT_IN_DUE, CLOCK_STARTED, OVERDUE, CLOCK_STOPPED, CLOCK_CONTINUED ->
                        MEASURES.get(CaseSoFar.text(entry.detail(), "clock"));
                    default -> null;
                };
        if (measure != null) {
            read(entry, new Slot(measure, so.round(), CaseSoFar.text(entry.detail(), "owner")));
        }
    }

    private void read(CaseEntry entry, Slot clock) {
        switch (entry.kind()) {
            case OVERDUE -> late(clock, deadline(entry));
            case CLOCK_STOPPED -> stopped(entry, clock, deadline(entry));
            case CLOCK_CONTINUED -> goesOn(clock);
            default -> overdue.remove(clock);
        }
    }

    private static Instant deadline(CaseEntry entry) {
        return Instant.parse(CaseSoFar.text(entry.detail(), "deadline"));
    }

    private void stopped(CaseEntry entry, Slot clock, Instant deadline) {
        String outcome = CaseSoFar.text(entry.detail(), "outcome");
        Instant at = stoppedAt(entry);
        if (at.isAfter(deadline)) {
            late(clock, deadline);
        } else if (outcome.equals("DONE")) {
            inTime(clock, at);
        }
        String heir = CaseSoFar.text(entry.detail(), "heir");
        if (!heir.isEmpty()) {
            passOn(clock, new Slot(clock.measure(), clock.round(), heir));
        }
    }

    /** What is late already is late by another; the heir has not missed it. */
    private void passOn(Slot clock, Slot ofHeir) {
        if (overdue.contains(clock)) {
            overdue.add(ofHeir);
        } else {
            overdue.remove(ofHeir);
        }
    }

    /** An entry is written a moment after what it tells; the first case files did not say when that was. */
    private static Instant stoppedAt(CaseEntry entry) {
        String told = CaseSoFar.text(entry.detail(), "stoppedAt");
        return told.isEmpty() ? entry.at() : Instant.parse(told);
    }

    private void inTime(Slot clock, Instant at) {
        if (!late.contains(clock) && !overdue.contains(clock) && !so.isMerged()) {
            sheet.set(clock, owner(clock), at, 1);
        }
    }

    private void late(Slot clock, Instant deadline) {
        if (!so.isMerged() && overdue.add(clock) && late.add(clock)) {
            sheet.set(clock, owner(clock), deadline, 0);
        }
    }

    private void goesOn(Slot clock) {
        if (!late.contains(clock)) {
            sheet.take(clock);
        }
    }

    /** Nobody owns the promise; whoever answers for the work has kept it or not. */
    private String owner(Slot clock) {
        return clock.what().isEmpty() ? so.answering() : so.code(clock.what());
    }
}
