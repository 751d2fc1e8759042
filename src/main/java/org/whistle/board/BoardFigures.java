package org.whistle.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.rates.By;
import org.whistle.rates.Days;
import org.whistle.rates.Measure;
import org.whistle.rates.Narrowed;
import org.whistle.rates.RateRow;
import org.whistle.rates.RateSight;
import org.whistle.rates.Rates;

/** Counts for the board. A rate of a few cases would tell how single people answered: it is not said. */
@Component
@Transactional(readOnly = true)
public class BoardFigures {

    /** Fewer answers than this make no public figure. */
    static final long FEWEST = 5;

    private static final int MONTHS_BEFORE = 2;
    private static final List<Measure> SHOWN =
            List.of(Measure.CONTACT, Measure.CLOSING, Measure.SOLVED, Measure.SATISFIED);

    private final PublicRows rows;
    private final FilterReader filters;
    private final Rates rates;
    private final Clock clock;
    private final ZoneId zone;

    BoardFigures(
            PublicRows rows, FilterReader filters, Rates rates, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.filters = filters;
        this.rates = rates;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The figures of this month and the two before it.
     *
     * @param community its code; null or blank means all
     * @throws Refusal when there is no such community
     */
    public Figures of(String community, Locale locale) {
        BoardQuestion all = filters.read(BoardFilter.ofCommunity(community));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate month = today.withDayOfMonth(1);
        PublicRows.Counted counted = rows.count(
                all.community(), all.items(), month.atStartOfDay(zone).toInstant());
        // nothing has happened yet on the days to come; whole months are added up already, single days are not
        Days days =
                new Days(month.minusMonths(MONTHS_BEFORE), YearMonth.from(today).atEndOfMonth());
        RateRow total = rates.table(days, By.MONTH, new Narrowed(null, null, all.community()), RateSight.ALL, locale)
                .total();
        return new Figures(
                counted.open(),
                counted.closed(),
                days.from(),
                today,
                SHOWN.stream()
                        .map(measure -> Figure.of(measure, total.rates().get(measure), FEWEST))
                        .toList());
    }
}
