package org.whistle.assessment;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.rates.By;
import org.whistle.rates.Days;
import org.whistle.rates.Fraction;
import org.whistle.rates.Measure;
import org.whistle.rates.Narrowed;
import org.whistle.rates.Rate;
import org.whistle.rates.RateSight;
import org.whistle.rates.Rates;

/** The residents' voice is the rate {@code SATISFIED} (满意率) of the communities' requests, whoever handled them. */
@Component
class RatedResidents implements ResidentsVoice {

    private static final Narrowed TO_NOTHING = new Narrowed(null, null, null);

    private final Rates rates;

    RatedResidents(Rates rates) {
        this.rates = rates;
    }

    @Override
    public Map<String, Voice> of(YearMonth month) {
        Days days = new Days(month.atDay(1), month.atEndOfMonth());
        Map<String, Voice> voices = new HashMap<>();
        rates.table(days, By.COMMUNITY, TO_NOTHING, RateSight.ALL, Locale.SIMPLIFIED_CHINESE)
                .rows()
                .forEach(row -> {
                    Rate satisfied = row.rates().get(Measure.SATISFIED);
                    if (satisfied != null) {
                        voices.put(row.key(), new Voice(satisfied(satisfied.raw()), satisfied(satisfied.adjusted())));
                    }
                });
        return voices;
    }

    private static Satisfied satisfied(Fraction sums) {
        return new Satisfied(sums.points(), sums.of());
    }
}
