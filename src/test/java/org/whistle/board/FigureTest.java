package org.whistle.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.whistle.rates.Fraction;
import org.whistle.rates.Measure;
import org.whistle.rates.Rate;
import org.whistle.rates.Reached;

/** What is published of a rate. */
class FigureTest {

    private static final Reached REACHED = new Reached(new BigDecimal("90"), true, false);

    @Test
    void four_cases_make_no_rate_and_tell_nothing_but_the_standard() {
        Figure figure = figure(new Rate(new Fraction(9, 10), new Fraction(4, 4), REACHED));

        assertThat(figure).isEqualTo(new Figure(Measure.CLOSING, null, null, null, new BigDecimal("90"), null));
    }

    @Test
    void five_cases_make_one_and_say_how_many_they_are() {
        Figure figure = figure(new Rate(new Fraction(5, 5), new Fraction(5, 5), REACHED));

        assertThat(figure.percent()).isEqualByComparingTo("100");
        assertThat(figure.of()).isEqualTo(5);
        assertThat(figure.reached()).isTrue();
        assertThat(figure.raw()).as("the same number").isNull();
    }

    @Test
    void what_was_excluded_is_shown_beside() {
        Figure figure = figure(new Rate(new Fraction(6, 8), new Fraction(6, 6), null));

        assertThat(figure.percent()).isEqualByComparingTo("100");
        assertThat(figure.raw()).isEqualByComparingTo("75");
        assertThat(figure.standard()).isNull();
        assertThat(figure.reached()).isNull();
    }

    @Test
    void without_marks_there_is_nothing_to_say() {
        assertThat(figure(null)).isEqualTo(new Figure(Measure.CLOSING, null, null, null, null, null));
    }

    private static Figure figure(Rate rate) {
        return Figure.of(Measure.CLOSING, rate, BoardFigures.FEWEST);
    }
}
