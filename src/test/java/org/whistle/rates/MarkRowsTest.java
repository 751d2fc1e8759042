package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.testing.WholeApplication;

/** Sums move by differences and are still those of the marks. All is done in the spare edition and taken back. */
@WholeApplication
@Transactional
class MarkRowsTest {

    private static final List<String> CASES =
            IntStream.range(0, 8).mapToObj(number -> "MARKS-" + number).toList();

    @Autowired
    private MarkRows marks;

    @Autowired
    private ProgressRows progress;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void after_any_change_the_sums_are_those_of_the_marks(long seed) {
        Random random = new Random(seed);
        Edition spare = progress.progress().edition().other();

        for (int change = 0; change < 30; change++) {
            List<CountedCase> cases = CASES.stream()
                    .filter(number -> random.nextInt(3) == 0)
                    .map(number -> new CountedCase(number, some(number, random)))
                    .toList();
            marks.replace(spare, cases);

            assertThat(new Sums(database).wrong(spare)).as("change %d", change).isZero();
            assertThat(cases).allSatisfy(counted -> assertThat(marks.of(spare, List.of(counted.trackingNumber()))
                            .getOrDefault(counted.trackingNumber(), List.of()))
                    .isEqualTo(counted.marks()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void sums_of_nothing_are_gone(long seed) {
        Random random = new Random(seed);
        Edition spare = progress.progress().edition().other();
        marks.replace(
                spare,
                CASES.stream()
                        .map(number -> new CountedCase(number, some(number, random)))
                        .toList());

        marks.replace(
                spare,
                CASES.stream().map(number -> new CountedCase(number, List.of())).toList());

        assertThat(database.sql("select count(*) from whistle.rate_sum where edition = ?")
                        .param(spare.number())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<Mark> some(String number, Random random) {
        List<Mark> some = new ArrayList<>();
        for (int mark = random.nextInt(5); mark > 0; mark--) {
            Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
            int of = measure == Measure.DEPARTMENT_SCORE ? 5 : 1;
            some.add(new Mark(
                    number,
                    random.nextInt(2),
                    measure,
                    Stream.of("housing", "police")
                            .skip(random.nextInt(2))
                            .findFirst()
                            .orElseThrow(),
                    "01-0" + random.nextInt(3),
                    "330105001052",
                    LocalDate.of(2026, 1 + random.nextInt(3), 1 + random.nextInt(28)),
                    random.nextInt(of + 1),
                    of,
                    random.nextInt(4) == 0));
        }
        return some;
    }
}
