package org.whistle.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;

/** What rates are to reach (达标). One holds from its first day until the next; all that were ever set are kept. */
@Component
@Transactional
public class Standards {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 2;

    private final JdbcClient database;
    private final Organisation organisation;
    private final RateSettings settings;

    Standards(JdbcClient database, Organisation organisation, RateSettings settings) {
        this.database = database;
        this.organisation = organisation;
        this.settings = settings;
    }

    /** One that is to be set; see {@link Standard}. */
    public record Wanted(Measure measure, String unit, BigDecimal percent) {}

    /** @return all that were ever set, by their first day and then as they were set */
    @Transactional(readOnly = true)
    public List<Standard> all() {
        return database.sql("select * from whistle.rate_standard order by valid_from, id")
                .query((row, number) -> new Standard(
                        Measure.valueOf(row.getString("measure")),
                        row.getString("unit"),
                        row.getBigDecimal("percent"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("set_by")))
                .list();
    }

    /** Those of one day. */
    record OfDay(Map<Key, BigDecimal> percents) {

        private record Key(Measure measure, String unit) {}

        /** @param unit null means nobody's own */
        BigDecimal of(Measure measure, String unit) {
            BigDecimal own = percents.get(new Key(measure, unit));
            return own == null ? percents.get(new Key(measure, null)) : own;
        }
    }

    /** All that were ever set, in their order. */
    record OfAllDays(List<Standard> set) {

        OfDay on(LocalDate day) {
            Map<OfDay.Key, BigDecimal> percents = new HashMap<>();
            set.stream()
                    .filter(standard -> !standard.validFrom().isAfter(day))
                    .forEach(standard ->
                            percents.put(new OfDay.Key(standard.measure(), standard.unit()), standard.percent()));
            return new OfDay(percents);
        }
    }

    @Transactional(readOnly = true)
    OfAllDays ofAllDays() {
        return new OfAllDays(all());
    }

    /**
     * Sets some standards from a day on; the others stay.
     *
     * @throws Refusal when one is not from 0 to 100, a unit is not known, or the month of the first day is over
     */
    public void set(LocalDate validFrom, List<Wanted> standards) {
        LocalDate first = settings.firstDay(validFrom);
        if (standards == null || standards.isEmpty()) {
            throw Refusal.invalid("standards", "required");
        }
        for (int index = 0; index < standards.size(); index++) {
            check("standards[%d]".formatted(index), standards.get(index));
        }
        settings.waitForSetting();
        standards.forEach(wanted -> database.sql(
                        "insert into whistle.rate_standard (measure, unit, percent, valid_from, set_at, set_by)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        wanted.measure().name(),
                        wanted.unit(),
                        wanted.percent() == null ? null : Decimals.plain(wanted.percent()),
                        first,
                        settings.now(),
                        settings.who())
                .update());
    }

    private void check(String field, Wanted wanted) {
        if (wanted == null || wanted.measure() == null) {
            throw Refusal.invalid(wanted == null ? field : field + ".measure", "required");
        }
        if (wanted.unit() != null && organisation.find(wanted.unit()).isEmpty()) {
            throw Refusal.invalid(field + ".unit", "unknown-unit");
        }
        BigDecimal percent = wanted.percent();
        if (percent != null && !Decimals.isWithin(percent, HUNDRED, MOST_DECIMALS)) {
            throw Refusal.invalid(field + ".percent", "no-percent", MOST_DECIMALS);
        }
    }
}
