package org.whistle.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whistle.assessment.ResidentsVoice.Satisfied;
import org.whistle.assessment.ResidentsVoice.Voice;

/** The arithmetic of the four parties, to the last digit. */
class SheetTest {

    private static final String MISHI = "330105001052";
    private static final Map<Party, BigDecimal> WEIGHTS = Map.of(
            Party.RESIDENTS, new BigDecimal("2"),
            Party.STREET, BigDecimal.ONE,
            Party.SELF, BigDecimal.ONE,
            Party.THIRD_PARTY, BigDecimal.ONE,
            Party.GRID, BigDecimal.ONE);

    @Test
    void all_parties_are_there() {
        // 53 of 82 satisfied = 64.634…; without excluded ones 53 of 80 = 66.25
        CommunityMonth month = total(
                Map.of(MISHI, new Voice(new Satisfied(53, 82), new Satisfied(53, 80))),
                WEIGHTS,
                entry(Party.STREET, "330105001", "88.5"),
                entry(Party.SELF, MISHI, "95.0"),
                entry(Party.THIRD_PARTY, MISHI, "79.0"),
                entry(Party.GRID, "330105001053", "90.0"),
                entry(Party.GRID, "330105001054", "81.5"),
                entry(Party.GRID, "330105001055", "86.0"));

        assertThat(points(month, Party.RESIDENTS)).isEqualTo("64.63 66.25");
        assertThat(points(month, Party.GRID)).as("257.5 / 3").isEqualTo("85.83 85.83");
        // (2 × 64.634146… + 88.5 + 95 + 79 + 85.8333…) / 6 = 477.601626… / 6
        assertThat(month.raw()).isEqualTo("79.60");
        // (2 × 66.25 + 88.5 + 95 + 79 + 85.8333…) / 6 = 480.8333… / 6
        assertThat(month.adjusted()).isEqualTo("80.14");
    }

    @Test
    void a_party_that_is_missing_weighs_nothing_and_is_named() {
        CommunityMonth month =
                total(Map.of(), WEIGHTS, entry(Party.STREET, "330105001", "80.0"), entry(Party.SELF, MISHI, "91.0"));

        assertThat(month.raw()).isEqualTo("85.50");
        assertThat(month.parties().stream().filter(PartyPoints::isMissing).map(PartyPoints::party))
                .containsExactly(Party.RESIDENTS, Party.THIRD_PARTY, Party.GRID);
    }

    @Test
    void nothing_is_rounded_before_the_end() {
        // mean of grids 100/3; (100/3 × 3 + 0.01 × 1) / 4 = 25.0025, and with rounded 33.33 it would be 24.9999…
        CommunityMonth month = total(
                Map.of(),
                Map.of(Party.GRID, new BigDecimal("3"), Party.STREET, BigDecimal.ONE),
                entry(Party.GRID, "a", "33.4"),
                entry(Party.GRID, "b", "33.3"),
                entry(Party.GRID, "c", "33.3"),
                entry(Party.STREET, "s", "0.0"));

        assertThat(month.raw()).isEqualTo("25.00");
    }

    @Test
    void half_is_rounded_up_exactly() {
        // (2 × 100/3 + 0.1 × 1 …): 1 of 3 and a weight of 3 give whole numbers again, so that .005 is met exactly
        CommunityMonth month = total(
                Map.of(MISHI, new Voice(new Satisfied(1, 3), new Satisfied(1, 3))),
                Map.of(
                        Party.RESIDENTS,
                        new BigDecimal("3"),
                        Party.STREET,
                        new BigDecimal("0.2"),
                        Party.SELF,
                        new BigDecimal("16.8")),
                entry(Party.STREET, "s", "0.5"),
                entry(Party.SELF, MISHI, "0.0"));

        // (3 × 100/3 + 0.2 × 0.5) / 20 = 100.1 / 20 = 5.005
        assertThat(month.raw()).isEqualTo("5.01");
    }

    @Test
    void there_is_no_total_without_anybody_or_without_weight() {
        assertThat(total(Map.of(), WEIGHTS).raw()).isNull();
        assertThat(total(Map.of(), Map.of(Party.SELF, BigDecimal.ZERO), entry(Party.SELF, MISHI, "70.0"))
                        .raw())
                .isNull();
    }

    private static CommunityMonth total(Map<String, Voice> voices, Map<Party, BigDecimal> weights, Entry... entries) {
        return new Sheet(List.of(entries), weights, voices).total(MISHI, List.of(), Set.of());
    }

    private static Entry entry(Party party, String scorer, String points) {
        return new Entry(MISHI, party, scorer, new BigDecimal(points), null, null, "somebody", Instant.EPOCH);
    }

    private static String points(CommunityMonth month, Party party) {
        return month.parties().stream()
                .filter(one -> one.party() == party)
                .map(one -> one.raw() + " " + one.adjusted())
                .findFirst()
                .orElseThrow();
    }
}
