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

    /** A deadline that was missed by one who was then released; whoever took it over has not missed it. */
    private record Missed(Measure measure, int round, Instant deadline) {}

    private record Heir(int round, String department) {}

    private final CaseSoFar so;
    private final MarkSheet sheet;
    private final Set<Slot> late = new HashSet<>();
    private final Set<Missed> missed = new HashSet<>();
    private final Set<Heir> heirs = new HashSet<>();

    ClockMarks(CaseSoFar so, MarkSheet sheet) {
        this.so = so;
        this.sheet = sheet;
    }

    void read(CaseEntry entry) {
        switch (entry.kind()) {
            case OVERDUE, CLOCK_STOPPED, CLOCK_CONTINUED -> {
                Measure measure = MEASURES.get(CaseSoFar.text(entry.detail(), "clock"));
                if (measure != null) {
                    read(entry, new Slot(measure, so.round(), CaseSoFar.text(entry.detail(), "owner")));
                }
            }
            case RETURN_ANSWERED, RULED -> {
                String handledBy = CaseSoFar.text(entry.detail(), "handledBy");
                if (!handledBy.equals(CaseSoFar.text(entry.detail(), "department"))) {
                    heir(handledBy);
                }
            }
            case LEAD_CHANGED -> heir(CaseSoFar.text(entry.detail(), "lead"));
            default -> {
                // nothing about clocks
            }
        }
    }

    private void heir(String department) {
        heirs.add(new Heir(so.round(), department));
    }

    private void read(CaseEntry entry, Slot clock) {
        Instant deadline = Instant.parse(CaseSoFar.text(entry.detail(), "deadline"));
        switch (entry.kind()) {
            case OVERDUE -> late(clock, deadline);
            case CLOCK_CONTINUED -> goesOn(clock);
            default -> stopped(entry, clock, deadline);
        }
    }

    private void stopped(CaseEntry entry, Slot clock, Instant deadline) {
        String outcome = CaseSoFar.text(entry.detail(), "outcome");
        if (entry.at().isAfter(deadline)) {
            late(clock, deadline);
        } else if (outcome.equals("DONE")) {
            inTime(clock, entry.at());
        }
        if (outcome.equals("RELEASED") && late.contains(clock)) {
            missed.add(new Missed(clock.measure(), clock.round(), deadline));
        }
    }

    private void inTime(Slot clock, Instant at) {
        if (!late.contains(clock) && !so.isMerged()) {
            sheet.set(clock, owner(clock), at, 1);
        }
    }

    private void late(Slot clock, Instant deadline) {
        if (!late.contains(clock) && !so.isMerged() && !wasMissedByAnother(clock, deadline)) {
            late.add(clock);
            sheet.set(clock, owner(clock), deadline, 0);
        }
    }

    private boolean wasMissedByAnother(Slot clock, Instant deadline) {
        return missed.contains(new Missed(clock.measure(), clock.round(), deadline))
                && heirs.contains(new Heir(clock.round(), clock.what()));
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
