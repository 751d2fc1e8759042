package org.whistle.rates.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Require;
import org.whistle.rates.By;
import org.whistle.rates.Days;
import org.whistle.rates.Narrowed;
import org.whistle.rates.Ranking;
import org.whistle.rates.RateSight;
import org.whistle.rates.RateTable;
import org.whistle.rates.Rates;
import org.whistle.rates.Uncounted;

/** {@code /api/rates}: the rates of a span of days, as JSON or as CSV. */
@FieldsOf("rates")
@RestController
@RequestMapping("/api/rates")
class RateController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int LONGEST_CODE = 40;

    private final Rates rates;
    private final Ranking ranking;
    private final RateCallers callers;
    private final Clock clock;
    private final ZoneId zone;

    RateController(
            Rates rates, Ranking ranking, RateCallers callers, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.rates = rates;
        this.ranking = ranking;
        this.callers = callers;
        this.clock = clock;
        this.zone = zone;
    }

    /** In which order the rows stand. */
    private enum Order {
        LIST,
        RANK
    }

    /** What may stand in an address. */
    record Question(String from, String to, String by, String order, String unit, String item, String community) {}

    /** The table, and how much of all there is the caller sees in it. */
    record Told(@JsonUnwrapped RateTable table, RateSight.Extent sees) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Told told(Question question, Authentication caller, Locale locale) {
        return new Told(
                table(question, caller, locale), callers.ofFigures(caller).extent());
    }

    private RateTable table(Question question, Authentication caller, Locale locale) {
        By by = question.by() == null || question.by().isBlank() ? By.UNIT : choice("by", question.by(), By.class);
        Order order = question.order() == null || question.order().isBlank()
                ? Order.LIST
                : choice("order", question.order(), Order.class);
        Days days = Days.of(question.from(), question.to(), LocalDate.ofInstant(clock.instant(), zone));
        RateTable table = rates.table(days, by, narrowed(question), callers.ofFigures(caller), locale);
        return order == Order.RANK ? ranking.rank(table) : table;
    }

    @GetMapping(produces = CSV)
    byte[] csv(Question question, Authentication caller, Locale locale) {
        return RateCsv.of(table(question, caller, locale));
    }

    /** The case files that cannot be counted; they stand in no figure. */
    @GetMapping("/uncounted")
    List<Uncounted> uncounted(Authentication caller) {
        Optional<Set<String>> beginnings = callers.beginnings(caller);
        return rates.uncounted().stream()
                .filter(one -> beginnings
                        .map(all -> all.stream().anyMatch(one.trackingNumber()::startsWith))
                        .orElse(true))
                .toList();
    }

    static Narrowed narrowed(Question question) {
        return new Narrowed(
                Require.optionalText("unit", question.unit(), LONGEST_CODE),
                Require.optionalText("item", question.item(), LONGEST_CODE),
                Require.optionalText("community", question.community(), LONGEST_CODE));
    }

    /** Addresses are written in small letters. */
    private static <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        return Require.choice(field, value.toUpperCase(Locale.ROOT), type);
    }
}
