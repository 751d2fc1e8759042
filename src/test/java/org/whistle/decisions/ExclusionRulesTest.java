package org.whistle.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.appeal.EvidenceNeeded;
import org.whistle.appeal.ExclusionGround;
import org.whistle.decisions.DecisionTable.Answer;
import org.whistle.rates.Measure;

/** What may leave the adjusted figures is named by a row; all else stays counted. */
class ExclusionRulesTest {

    private static final DecisionTable TABLE = DecisionTable.of("exclude-from-rates");

    @ParameterizedTest
    @EnumSource(ExclusionGround.class)
    void a_ground_does_for_some_measure_and_what_it_needs_is_known(ExclusionGround ground) {
        int allowed = 0;
        for (Measure measure : Measure.values()) {
            Answer answer = ask(ground, measure);
            assertThat(answer.rules()).as("%s for %s", ground, measure).hasSizeLessThan(2);
            if (Boolean.TRUE.equals(answer.outputs().get("allowed"))) {
                allowed++;
                assertThat(EvidenceNeeded.valueOf((String) answer.outputs().get("evidence")))
                        .as("evidence for %s of %s", ground, measure)
                        .isNotEqualTo(EvidenceNeeded.NONE);
            }
        }
        assertThat(allowed).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "UNREASONABLE, SOLVED",
        "UNREASONABLE, REDO",
        "NOT_OURS, REPEAT",
        "FORCE_MAJEURE, SATISFIED",
        "FORCE_MAJEURE, SOLVED",
        "LEGACY, CONTACT",
        "RESIDENT_UNREACHABLE, SOLVED"
    })
    void a_ground_that_does_not_touch_the_measure_excludes_nothing(ExclusionGround ground, Measure measure) {
        assertThat(ask(ground, measure).outputs().get("allowed")).isNotEqualTo(true);
    }

    private static Answer ask(ExclusionGround ground, Measure measure) {
        return TABLE.ask(Map.of("ground", ground.name(), "measure", measure.name()));
    }
}
