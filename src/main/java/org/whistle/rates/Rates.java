package org.whistle.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.rates.RateRows.Counted;
import org.whistle.request.CaseFileFeed;

/** The rates (考评), as {@code docs/rates.md} defines them, and the marks they are made of. */
@Component
@Transactional(readOnly = true)
public class Rates {

    private static final int MOST_FAILED = 1_000;

    private final RateRows rows;
    private final ProgressRows progress;
    private final Weights weights;
    private final Standards standards;
    private final RowNames names;
    private final CaseFileFeed feed;
    private final InstantSource now;

    Rates(
            RateRows rows,
            ProgressRows progress,
            Weights weights,
            Standards standards,
            RowNames names,
            CaseFileFeed feed,
            InstantSource now) {
        this.rows = rows;
        this.progress = progress;
        this.weights = weights;
        this.standards = standards;
        this.names = names;
        this.feed = feed;
        this.now = now;
    }

    /** @param locale the language of the names */
    public RateTable table(Days days, By by, Narrowed narrowed, RateSight sight, Locale locale) {
        // before the figures: they are at least as new as this says
        Instant upTo = upTo();
        Map<String, Map<Measure, Counted>> counted = new TreeMap<>(names.order(by));
        Map<Measure, Counted> all = new EnumMap<>(Measure.class);
        for (Counted one : rows.counted(days, by, narrowed, sight)) {
            add(counted.computeIfAbsent(names.rowOf(by, one.key()), first -> new EnumMap<>(Measure.class)), one);
            add(all, one);
        }
        Weights.OfAllDays weighed = weights.ofAllDays();
        Standards.OfAllDays reached = standards.ofAllDays();
        List<RateRow> found = new ArrayList<>();
        counted.forEach((key, measures) -> {
            LocalDate last = by == By.MONTH ? lastDay(key, days) : days.to();
            String unit = by == By.UNIT ? key : narrowed.unit();
            String name = names.nameOf(by, key, locale);
            found.add(row(key, name, measures, unit, reached.on(last), weighed.on(last)));
        });
        Map<Measure, BigDecimal> inTheEnd = weighed.on(days.to());
        RateRow total = row(null, null, all, narrowed.unit(), reached.on(days.to()), inTheEnd);
        return new RateTable(days.from(), days.to(), by, upTo, progress.countFailed(), inTheEnd, found, total);
    }

    /** Of a month, so that what is set later changes no month that is over; of the last one the last day asked for. */
    private static LocalDate lastDay(String month, Days days) {
        LocalDate end = YearMonth.parse(month).atEndOfMonth();
        return end.isAfter(days.to()) ? days.to() : end;
    }

    private static void add(Map<Measure, Counted> row, Counted one) {
        row.merge(
                one.measure(),
                one,
                (before, more) -> new Counted(
                        null,
                        one.measure(),
                        before.raw().plus(more.raw()),
                        before.adjusted().plus(more.adjusted())));
    }

    private static RateRow row(
            String key,
            String name,
            Map<Measure, Counted> counted,
            String unit,
            Standards.OfDay standards,
            Map<Measure, BigDecimal> weights) {
        Map<Measure, Rate> rates = new EnumMap<>(Measure.class);
        counted.forEach((measure, sums) -> rates.put(
                measure,
                new Rate(
                        sums.raw(),
                        sums.adjusted(),
                        Reached.of(measure, standards.of(measure, unit), sums.raw(), sums.adjusted()))));
        return new RateRow(key, name, rates, Composite.of(rates, weights));
    }

    /** What was committed before this moment is in the figures: that of the oldest entry that is not, or now. */
    private Instant upTo() {
        Instant asked = now.instant();
        Optional<Long> next = progress.progress().next();
        return next.isEmpty() ? Instant.EPOCH : feed.oldestSince(next.get()).orElse(asked);
    }

    /**
     * The marks behind a figure.
     *
     * @param page from 0
     * @param size marks a page
     */
    public MarkPage marks(MarkQuestion question, RateSight sight, int page, int size) {
        return new MarkPage(rows.marks(question, sight, page, size), page, size, rows.countMarks(question, sight));
    }

    /** @return the marks of a case that may be seen, in their order */
    public List<Mark> marksOf(String trackingNumber, RateSight sight) {
        return rows.marksOf(trackingNumber, sight);
    }

    /** @return the cases that cannot be counted, the oldest first */
    public List<Uncounted> uncounted() {
        return progress.failed(MOST_FAILED);
    }
}
