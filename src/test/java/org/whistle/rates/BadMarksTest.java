package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.testing.WholeApplication;

/** What is a bad mark is said twice: in words of the program and in words of the database. */
@WholeApplication
@Transactional
class BadMarksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Autowired
    private MarkRows written;

    @Autowired
    private RateRows read;

    @Autowired
    private ProgressRows progress;

    @Test
    void the_marks_that_are_listed_as_bad_are_those_that_can_be_contested() {
        String community = "BAD-" + UUID.randomUUID();
        List<Mark> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            int of = measure == Measure.DEPARTMENT_SCORE || measure == Measure.WHISTLE_SCORE ? 5 : 1;
            for (int points = 0; points <= of; points++) {
                all.add(new Mark(community, 0, measure, "housing", "01-02", community, DAY, points, of, false));
            }
        }
        written.replace(progress.progress().edition(), List.of(new CountedCase(community, all)));

        List<Mark> listed = read.marks(
                new MarkQuestion(new Days(DAY, DAY), null, new Narrowed(null, null, community), MarkQuestion.Which.BAD),
                RateSight.ALL,
                0,
                100);

        assertThat(listed)
                .containsExactlyElementsOf(all.stream().filter(Mark::isBad).toList());
        assertThat(listed)
                .filteredOn(mark -> mark.of() == 5)
                .extracting(Mark::points)
                .containsExactly(0, 1, 2, 0, 1, 2);
    }
}
