package org.whistle.appeal;

import java.util.List;
import org.whistle.rates.Measure;

/**
 * What somebody contests, or proposes to exclude.
 *
 * @param unit whose marks, by its code; of an appeal it may be null where only one unit of the account has such marks
 * @param measures at least one
 * @param round how often the work had been done again
 * @param text why, in the words of whoever asks; null where there are none
 * @param evidence the ids of pictures of the case
 */
public record NewAppeal(
        String unit, List<Measure> measures, int round, ExclusionGround ground, String text, List<Long> evidence) {

    public NewAppeal {
        measures = measures == null
                ? List.of()
                : measures.stream().distinct().sorted().toList();
        evidence = evidence == null ? List.of() : evidence.stream().distinct().toList();
    }
}
