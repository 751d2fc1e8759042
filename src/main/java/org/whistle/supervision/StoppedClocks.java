package org.whistle.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.whistle.request.CaseEntry;

/**
 * The clocks of a case that have stopped, of every kind, as {@code OpenClocks} counts those that run: for the department
 * they are of, and without one for the request's community. A clock that is late and runs is not among them.
 */
final class StoppedClocks {

    private static final String COMMITMENT = "COMMITMENT ";

    private final ZoneId zone;
    private final String community;
    private final UnaryOperator<String> units;
    private final Map<String, Deque<Stopped>> stopped = new HashMap<>();
    private final Set<String> late = new HashSet<>();
    private String item = "";

    /**
     * @param community of the request
     * @param units the codes under which departments count
     */
    StoppedClocks(ZoneId zone, String community, UnaryOperator<String> units) {
        this.zone = zone;
        this.community = community;
        this.units = units;
    }

    /** How one stopped. One that was taken away in time, or needed no end any more, is not counted. */
    private record Stopped(LocalDate day, String unit, String item, String clock, boolean missed) {

        List<Fact> facts() {
            long met = missed ? 0 : 1;
            long over = missed ? 1 : 0;
            return List.of(
                    new Fact(day, Topic.UNIT_CLOCK, unit, clock, met, over, 0, 0),
                    new Fact(day, Topic.ITEM_CLOCK, item, clock, met, over, 0, 0));
        }
    }

    void read(CaseEntry entry) {
        switch (entry.kind()) {
            case FILED, SPLIT_OFF, REDO_OPENED, RECLASSIFIED -> item = text(entry, "item");
            case CLOCK_STARTED, REPORT_IN_DUE -> late.remove(clock(entry));
            case OVERDUE -> overdue(clock(entry));
            case CLOCK_STOPPED -> stopped(entry);
            case CLOCK_CONTINUED -> goesOn(entry);
            default -> {
                // says nothing of clocks
            }
        }
    }

    /** What was late once stays so, also where it got more time; of commitments a party may have several. */
    private void overdue(String clock) {
        if (!clock.startsWith(COMMITMENT)) {
            late.add(clock);
        }
    }

    private void stopped(CaseEntry entry) {
        String told = text(entry, "stoppedAt");
        Instant at = told.isEmpty() ? entry.at() : Instant.parse(told);
        boolean missed = late.remove(clock(entry)) || at.isAfter(Instant.parse(text(entry, "deadline")));
        String heir = text(entry, "heir");
        if (!heir.isEmpty()) {
            goesOnWith(text(entry, "clock") + " " + heir, missed);
        } else if (missed || text(entry, "outcome").equals("DONE")) {
            String owner = text(entry, "owner");
            stopped.computeIfAbsent(place(entry), first -> new ArrayDeque<>())
                    .add(new Stopped(
                            LocalDate.ofInstant(at, zone),
                            owner.isEmpty() ? community : units.apply(owner),
                            item,
                            text(entry, "clock"),
                            missed));
        }
    }

    private void goesOnWith(String clockOfHeir, boolean missed) {
        if (missed) {
            overdue(clockOfHeir);
        }
    }

    private void goesOn(CaseEntry entry) {
        Deque<Stopped> before = stopped.get(place(entry));
        Stopped last = before == null ? null : before.pollLast();
        if (last != null && last.missed()) {
            overdue(clock(entry));
        }
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        stopped.values().forEach(all -> all.forEach(one -> facts.addAll(one.facts())));
        return facts;
    }

    private static String clock(CaseEntry entry) {
        return text(entry, "clock") + " " + text(entry, "owner");
    }

    /** One that goes on does so to the deadline it had. */
    private static String place(CaseEntry entry) {
        return clock(entry) + " " + text(entry, "deadline");
    }

    private static String text(CaseEntry entry, String member) {
        Object value = entry.detail().get(member);
        return value == null ? "" : value.toString();
    }
}
