package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.problem.Refusal;

/** What is made of sums: per cent, composite, standard, rank. */
class RateFiguresTest {

    @ParameterizedTest
    @CsvSource({"1, 3, 33.33", "2, 3, 66.67", "1, 800, 0.13", "0, 5, 0.00", "7, 7, 100.00", "18, 40, 45.00"})
    void a_rate_has_two_decimals_half_rounded_up(long points, long of, BigDecimal percent) {
        assertThat(new Fraction(points, of).percent()).isEqualTo(percent);
    }

    @Test
    void without_anything_to_divide_by_there_is_no_rate() {
        assertThat(new Fraction(0, 0).percent()).isNull();
        assertThat(Reached.of(Measure.SOLVED, BigDecimal.TEN, Fraction.NOTHING, Fraction.NOTHING))
                .isEqualTo(new Reached(BigDecimal.TEN, null, null));
    }

    @Test
    void the_composite_is_the_weighted_mean_of_unrounded_rates() {
        Map<Measure, Rate> rates = Map.of(
                Measure.CONTACT, rate(1, 3, 1, 3),
                Measure.SOLVED, rate(1, 3, 1, 2),
                Measure.SATISFIED, rate(1, 3, 0, 0),
                Measure.CLOSING, rate(0, 9, 0, 9));
        Map<Measure, BigDecimal> weights = Map.of(
                Measure.CONTACT, BigDecimal.ONE,
                Measure.SOLVED, BigDecimal.valueOf(2),
                Measure.SATISFIED, BigDecimal.ONE,
                Measure.WHISTLE_SCORE, BigDecimal.TEN);

        Composite composite = Composite.of(rates, weights);

        assertThat(composite.raw()).isEqualTo("33.33");
        // (1 × 1/3 + 2 × 1/2) ÷ 3 = 4/9
        assertThat(composite.adjusted()).isEqualTo("44.44");
        assertThat(Composite.of(Map.of(), weights)).isEqualTo(new Composite(null, null, 0, 0, 4));
    }

    @Test
    void a_composite_says_of_how_many_of_the_weighted_measures_it_is_made() {
        Map<Measure, Rate> rates = Map.of(
                Measure.CONTACT, rate(1, 3, 1, 3), Measure.SOLVED, rate(1, 3, 0, 0), Measure.REDO, rate(0, 9, 0, 9));
        Map<Measure, BigDecimal> weights = Map.of(
                Measure.CONTACT, BigDecimal.ONE,
                Measure.SOLVED, BigDecimal.ONE,
                Measure.SATISFIED, BigDecimal.ONE,
                Measure.CLOSING, BigDecimal.ZERO);

        Composite composite = Composite.of(rates, weights);

        assertThat(composite.measures()).isEqualTo(1);
        assertThat(composite.measuresRaw()).isEqualTo(2);
        assertThat(composite.of()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "SOLVED, 2, 3, 66.67, true",
        "SOLVED, 2, 3, 66.68, false",
        "REDO, 1, 3, 33.33, true",
        "REDO, 1, 3, 33.32, false"
    })
    void a_standard_is_reached_as_the_rate_is_shown(
            Measure measure, long points, long of, BigDecimal standard, boolean reached) {
        Reached shown = Reached.of(measure, standard, Fraction.NOTHING, new Fraction(points, of));

        assertThat(shown.reached()).isEqualTo(reached);
        assertThat(shown.reachedRaw()).isNull();
    }

    @Test
    void rows_are_ranked_only_where_the_installation_says_so() {
        RateTable table = table(row("a", "50.00", 3), row("b", null, 0), row("d", "90.00", 2), row("c", "70.00", 3));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Ranking(false).rank(table));
        assertThat(new Ranking(true).rank(table).rows())
                .extracting(RateRow::key)
                .containsExactly("c", "a", "d", "b");
    }

    private static Rate rate(long points, long of, long adjustedPoints, long adjustedOf) {
        return new Rate(new Fraction(points, of), new Fraction(adjustedPoints, adjustedOf), null);
    }

    private static RateRow row(String key, String composite, int measures) {
        BigDecimal adjusted = composite == null ? null : new BigDecimal(composite);
        return new RateRow(key, key, Map.of(), new Composite(null, adjusted, measures, 3, 3));
    }

    private static RateTable table(RateRow... rows) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new RateTable(day, day, By.UNIT, Instant.EPOCH, 0, Map.of(), List.of(rows), rows[0]);
    }
}
