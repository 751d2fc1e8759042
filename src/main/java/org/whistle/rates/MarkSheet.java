package org.whistle.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** The marks of a case while its file is read. Each has a slot, so that a later entry can change or take it. */
final class MarkSheet {

    /** What there is at most one mark of. */
    record Slot(Measure measure, int round, String what) {}

    private record Excluded(String measure, String unit, int round) {}

    private final String trackingNumber;
    private final CaseSoFar so;
    private final ZoneId zone;
    private final Map<Slot, Mark> marks = new LinkedHashMap<>();
    private final Set<Excluded> excluded = new HashSet<>();

    MarkSheet(String trackingNumber, CaseSoFar so, ZoneId zone) {
        this.trackingNumber = trackingNumber;
        this.so = so;
        this.zone = zone;
    }

    /** Sets a mark of points of one. */
    void set(Slot slot, String unit, Instant at, int points) {
        set(slot, unit, at, points, 1);
    }

    void set(Slot slot, String unit, Instant at, int points, int of) {
        LocalDate day = at.atZone(zone).toLocalDate();
        marks.put(
                slot,
                new Mark(
                        trackingNumber,
                        slot.round(),
                        slot.measure(),
                        unit,
                        so.item(),
                        so.community(),
                        day,
                        points,
                        of,
                        false));
    }

    /** Gives other points to a mark that is there; nothing else of it changes. */
    void change(Slot slot, int points) {
        marks.computeIfPresent(
                slot,
                (same, mark) -> new Mark(
                        mark.trackingNumber(),
                        mark.round(),
                        mark.measure(),
                        mark.unit(),
                        mark.item(),
                        mark.community(),
                        mark.day(),
                        points,
                        mark.of(),
                        mark.excluded()));
    }

    void take(Slot slot) {
        marks.remove(slot);
    }

    Mark get(Slot slot) {
        return marks.get(slot);
    }

    /** What is excluded stays so, whatever the case comes to. */
    void exclude(CaseEntry entry) {
        if (entry.kind() == CaseEventKind.EXCLUDED) {
            String unit = so.code(CaseSoFar.text(entry.detail(), "unit"));
            for (String measure : CaseSoFar.text(entry.detail(), "measures").split(",")) {
                excluded.add(new Excluded(measure.strip(), unit, so.roundOf(entry)));
            }
        }
    }

    List<Mark> marks() {
        return excluded.isEmpty()
                ? List.copyOf(marks.values())
                : marks.values().stream().map(this::weighed).toList();
    }

    private Mark weighed(Mark mark) {
        boolean out = excluded.contains(new Excluded(mark.measure().name(), mark.unit(), mark.round()));
        return out
                ? new Mark(
                        mark.trackingNumber(),
                        mark.round(),
                        mark.measure(),
                        mark.unit(),
                        mark.item(),
                        mark.community(),
                        mark.day(),
                        mark.points(),
                        mark.of(),
                        true)
                : mark;
    }
}
