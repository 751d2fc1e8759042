package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What residents answer shows in the figures after one run of the projector. */
@WholeApplication
class RatesInTheLoopTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private RateProjector projector;

    @Autowired
    private Rates rates;

    @Autowired
    private Clock clock;

    @Test
    void what_a_resident_answers_moves_the_figures_of_who_did_the_work() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        projector.project();
        assertThat(marks(request, Measure.SOLVED)).isEmpty();
        Fraction before = solved();

        evaluations.answer(
                request.trackingNumber().value(),
                request.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, "还是很脏"));
        projector.project();

        List<Mark> solved = marks(request, Measure.SOLVED);
        assertThat(solved).singleElement().satisfies(mark -> {
            assertThat(mark.unit()).isEqualTo("sanitation");
            assertThat(mark.points()).isZero();
        });
        assertThat(marks(request, Measure.SATISFIED)).hasSize(1);
        assertThat(solved()).isEqualTo(before.plus(new Fraction(0, 1)));
    }

    private List<Mark> marks(Receipt request, Measure measure) {
        return rates.marksOf(request.trackingNumber().value(), RateSight.ALL).stream()
                .filter(mark -> mark.measure() == measure)
                .toList();
    }

    private Fraction solved() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        RateTable table = rates.table(
                Days.of(null, null, today),
                By.UNIT,
                new Narrowed("sanitation", null, null),
                RateSight.ALL,
                Locale.ENGLISH);
        Rate rate = table.total().rates().get(Measure.SOLVED);
        return rate == null ? Fraction.NOTHING : rate.raw();
    }
}
