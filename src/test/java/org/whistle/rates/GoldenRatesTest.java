package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty histories and their rates, written and counted by hand, and what Whistle makes of them: the same. */
class GoldenRatesTest {

    private static final LocalDate FIRST = LocalDate.of(GoldenCase.YEAR, 8, 1);
    private static final LocalDate LAST = LocalDate.of(GoldenCase.YEAR, 10, 31);
    private static final String STREET = "330105001";

    private final MarkReader reader = new MarkReader(GoldenRatesTest::codeOf, GoldenCase.ZONE);

    private static String codeOf(String department, String community) {
        return switch (department) {
            case "community" -> community;
            case "street" -> STREET;
            default -> department;
        };
    }

    static List<GoldenCase> histories() {
        return GoldenCase.all();
    }

    private List<Mark> read(GoldenCase history) {
        return reader.read(history.trackingNumber(), history.entries(), null);
    }

    @Test
    void forty_histories_stand_in_the_docs_with_the_number_of_their_marks() {
        List<GoldenCase> all = histories();

        assertThat(all).hasSize(40);
        assertThat(GoldenCase.lines(Path.of("docs/rates-golden.md")))
                .containsSubsequence(all.stream()
                        .map(history -> "| [%s](../%s) | %d |"
                                .formatted(
                                        history.title(),
                                        history.file().toString().replace('\\', '/'),
                                        history.marks().size()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_history_gives_the_marks_that_were_read_by_hand(GoldenCase history) {
        assertThat(history.entries())
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));

        assertThat(read(history)).containsExactlyInAnyOrderElementsOf(history.marks());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREET")
    void marks_come_to_the_figures_that_were_counted_by_hand(By by) {
        List<Mark> marks = histories().stream()
                .flatMap(history -> read(history).stream())
                .filter(mark -> !mark.day().isBefore(FIRST) && !mark.day().isAfter(LAST))
                .toList();

        assertThat(GoldenFigures.of(marks, by)).isEqualTo(GoldenFigures.inTheDocs(by));
    }
}
