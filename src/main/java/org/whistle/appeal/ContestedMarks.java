package org.whistle.appeal;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.Limit;

/** The marks that somebody contests: there, bad, counted, and not long ago. */
@Component
class ContestedMarks {

    /** Own starting value; no source gave one. */
    private static final Limit TIME_TO_APPEAL = Limit.parse("P10BD");

    private final CaseMarks marks;
    private final Deadlines deadlines;
    private final InstantSource now;
    private final ZoneId zone;

    ContestedMarks(CaseMarks marks, Deadlines deadlines, InstantSource now, @Value("${whistle.zone}") ZoneId zone) {
        this.marks = marks;
        this.deadlines = deadlines;
        this.now = now;
        this.zone = zone;
    }

    /** @return the marks that an appeal is about, as they are now */
    List<Mark> of(Appeal appeal) {
        return marks.of(appeal.trackingNumber()).stream()
                .filter(appeal::isAbout)
                .toList();
    }

    /**
     * @param own the units of the account
     * @return whose marks are contested
     * @throws Refusal when none of these units has them, or it is not clear which
     */
    String unitOf(String trackingNumber, NewAppeal wanted, Collection<String> own) {
        Set<String> units = marks.of(trackingNumber).stream()
                .filter(mark ->
                        mark.round() == wanted.round() && wanted.measures().contains(mark.measure()))
                .map(Mark::unit)
                .filter(own::contains)
                .filter(unit -> wanted.unit() == null || wanted.unit().equals(unit))
                .collect(Collectors.toSet());
        if (units.isEmpty()) {
            // the same whether there is such a case or not: nobody learns of others' cases here
            throw Refusal.forbidden("appeal-not-own-mark");
        }
        if (units.size() > 1) {
            throw Refusal.invalid("unit", "appeal-which-unit");
        }
        return units.iterator().next();
    }

    /**
     * @return the bad ones among them
     * @throws Refusal when a measure has no mark here, no bad one, or is excluded already
     */
    List<Mark> requireBad(String trackingNumber, String unit, NewAppeal wanted) {
        List<Mark> ofUnit = marks.of(trackingNumber).stream()
                .filter(mark -> mark.unit().equals(unit) && mark.round() == wanted.round())
                .toList();
        return wanted.measures().stream()
                .flatMap(measure -> requireBad(measure, ofUnit).stream())
                .toList();
    }

    private static List<Mark> requireBad(Measure measure, List<Mark> ofUnit) {
        List<Mark> found =
                ofUnit.stream().filter(mark -> mark.measure() == measure).toList();
        if (found.isEmpty()) {
            throw Refusal.invalid("measures", "no-such-mark", MeasureWords.of(measure));
        }
        if (found.stream().anyMatch(Mark::excluded)) {
            throw Refusal.conflict("mark-excluded", MeasureWords.of(measure));
        }
        List<Mark> bad = found.stream().filter(Mark::isBad).toList();
        if (bad.isEmpty()) {
            throw Refusal.invalid("measures", "mark-not-bad", MeasureWords.of(measure));
        }
        return bad;
    }

    /**
     * A merge that is undone, or a new score, makes a mark good while somebody decides on it.
     *
     * @throws Refusal when a measure of the appeal has no bad mark any more, or is excluded already
     */
    void requireStillBad(Appeal appeal) {
        List<Mark> now = of(appeal);
        for (Measure measure : appeal.measures()) {
            List<Mark> found =
                    now.stream().filter(mark -> mark.measure() == measure).toList();
            if (found.stream().noneMatch(Mark::isBad) || found.stream().anyMatch(Mark::excluded)) {
                throw Refusal.conflict("mark-good-meanwhile", MeasureWords.of(measure));
            }
        }
    }

    /** @throws Refusal when one of them is too old to be appealed against */
    void requireInTime(List<Mark> bad) {
        bad.stream()
                .collect(Collectors.groupingBy(Mark::measure))
                .forEach((measure, ofMeasure) -> requireInTime(measure, ofMeasure));
    }

    private void requireInTime(Measure measure, List<Mark> bad) {
        boolean inTime = bad.stream().anyMatch(mark -> !now.instant()
                .isAfter(deadlines
                        .after(mark.day().atStartOfDay(zone).toInstant(), TIME_TO_APPEAL, mark.unit())
                        .at()));
        if (!inTime) {
            throw Refusal.conflict("appeal-late", MeasureWords.of(measure), TIME_TO_APPEAL.amount());
        }
    }
}
