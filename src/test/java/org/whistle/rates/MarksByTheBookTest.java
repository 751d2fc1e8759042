package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEntry;

/** Two readings of {@code docs/rates.md}, written apart from each other, come to the same marks. */
class MarksByTheBookTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Units UNITS = (department, community) -> switch (department) {
        case "community" -> community;
        case "street" -> community.substring(0, 9);
        default -> department;
    };
    private static final int HISTORIES = Integer.getInteger("rates.histories", 5_000);

    @Test
    void the_golden_histories_come_to_the_marks_counted_by_hand() {
        assertThat(GoldenCase.all()).allSatisfy(golden -> assertThat(
                        MarksByTheBook.lines(byTheBook(golden.trackingNumber(), golden.entries())))
                .isEqualTo(MarksByTheBook.lines(golden.marks())));
    }

    @Test
    void random_case_files_come_to_the_same_marks_both_ways() {
        long seed = Long.getLong("rates.seed", 20261122);
        MarkReader reader = new MarkReader(UNITS, ZONE);
        for (int history = 0; history < HISTORIES; history++) {
            List<CaseEntry> entries = new Scribe(new Random(seed + history)).file();
            assertThat(MarksByTheBook.lines(reader.read("330105-1", entries, null)))
                    .as("-Drates.histories=1 -Drates.seed=%d%n%s", seed + history, told(entries))
                    .isEqualTo(MarksByTheBook.lines(byTheBook("330105-1", entries)));
        }
    }

    private static List<Mark> byTheBook(String number, List<CaseEntry> entries) {
        return MarksByTheBook.of(number, entries, UNITS::codeOf, ZONE);
    }

    private static String told(List<CaseEntry> entries) {
        return String.join("\n", entries.stream().map(CaseEntry::toString).toList());
    }
}
