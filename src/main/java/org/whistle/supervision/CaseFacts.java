package org.whistle.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whistle.rates.Mark;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** Reads out of a case file what it gives to the figures; the same entries give the same, always. */
final class CaseFacts {

    private static final Set<CaseEventKind> RUNGS = EnumSet.of(
            CaseEventKind.DUE_SOON,
            CaseEventKind.OVERDUE,
            CaseEventKind.REMINDED,
            CaseEventKind.LED,
            CaseEventKind.SUPERVISED,
            CaseEventKind.PUBLISHED);
    private static final int TWICE = 2;
    private static final int MOST_TOLD_APART = 5;
    private static final String PROMISE = "PROMISE";

    private final ZoneId zone;
    private final String cell;
    private final StoppedClocks clocks;
    private final Map<Fact.Place, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Instant> waiting = new HashMap<>();
    /** Whose result was the last. */
    private String worker = "";

    private int returns;
    private LocalDate returnedOn;

    /**
     * @param cell of the request; null where it has none
     * @param clocks have read nothing yet
     */
    CaseFacts(ZoneId zone, String cell, StoppedClocks clocks) {
        this.zone = zone;
        this.cell = cell;
        this.clocks = clocks;
    }

    void read(List<CaseEntry> entries, List<Mark> marks) {
        entries.forEach(this::read);
        entries.forEach(clocks::read);
        clocks.facts().forEach(this::count);
        marks.forEach(this::count);
        if (isPassedOn()) {
            add(Fact.once(returnedOn, Topic.RETURNS, String.valueOf(Math.min(returns, MOST_TOLD_APART)), ""));
        }
    }

    private void read(CaseEntry entry) {
        CaseEventKind kind = entry.kind();
        if (kind == CaseEventKind.REDO_ORDERED) {
            // what the last round left undone is nobody's wait any more
            waiting.keySet().removeIf(step -> !step.startsWith(Step.WHOLE.name()));
        }
        if (isAcceptedAtOnce(entry)) {
            // nobody screened it, and no community has it
            waiting.remove(Step.SCREENING.name());
        } else {
            for (Step step : Step.values()) {
                walk(step, entry);
            }
        }
        if (kind == CaseEventKind.RESULT_SUBMITTED) {
            worker = text(entry, "department");
        }
        if (kind == CaseEventKind.RETURNED) {
            returns++;
            returnedOn = day(entry.at());
        }
        if (RUNGS.contains(kind)) {
            climbed(kind, text(entry, "clock"), day(entry.at()));
        }
    }

    /** A redo that a supervisor granted goes to departments as it is opened. */
    private static boolean isAcceptedAtOnce(CaseEntry entry) {
        return entry.kind() == CaseEventKind.ACCEPTED && text(entry, "by").equals("SUPERVISOR");
    }

    private void climbed(CaseEventKind rung, String clock, LocalDate day) {
        add(Fact.once(day, Topic.RUNG, rung.name(), clock));
    }

    private void count(Fact ofClock) {
        add(ofClock);
        if (ofClock.topic() == Topic.UNIT_CLOCK && ofClock.part().equals(PROMISE) && ofClock.b() > 0 && cell != null) {
            add(Fact.once(ofClock.day(), Topic.CELL, cell, ""));
        }
    }

    private void walk(Step step, CaseEntry entry) {
        String department = entry.kind() == CaseEventKind.VERIFICATION_FAILED
                ? worker
                : text(entry, entry.detail().containsKey("department") ? "department" : "owner");
        String slot = step.isOfDepartments() ? step.name() + " " + department : step.name();
        if (step.endsBy(entry.kind()) && waiting.containsKey(slot)) {
            Duration length = Duration.between(waiting.remove(slot), entry.at());
            add(Fact.once(day(entry.at()), Topic.STEP, step.name(), String.valueOf(Dwell.bucket(length))));
        }
        if (step.beginsBy(entry.kind())) {
            if (step.beginsAnew()) {
                waiting.put(slot, entry.at());
            } else {
                waiting.putIfAbsent(slot, entry.at());
            }
        }
    }

    private void count(Mark mark) {
        long adjustedPoints = mark.excluded() ? 0 : mark.points();
        long adjustedOf = mark.excluded() ? 0 : mark.of();
        String measure = mark.measure().name();
        add(new Fact(
                mark.day(), Topic.UNIT, mark.unit(), measure, mark.points(), mark.of(), adjustedPoints, adjustedOf));
    }

    private void add(Fact fact) {
        facts.merge(fact.place(), fact, Fact::plus);
    }

    List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    int returns() {
        return returns;
    }

    LocalDate returnedOn() {
        return returnedOn;
    }

    private boolean isPassedOn() {
        return returns >= TWICE;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static String text(CaseEntry entry, String member) {
        Object value = entry.detail().get(member);
        return value == null ? "" : value.toString();
    }
}
