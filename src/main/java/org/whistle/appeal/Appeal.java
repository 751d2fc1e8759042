package org.whistle.appeal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;

/**
 * Marks that are contested, or proposed for exclusion, and what was decided.
 *
 * @param unit whose marks they are: a department by its short name; a street or community by its code
 * @param round how often the work had been done again
 * @param text why, in the words of whoever raised it; null where there are none
 * @param evidence the ids of pictures of the case
 * @param appealed null where a supervisor raised it
 * @param decided who upheld or refused it, or proposed it without an appeal; null before
 * @param confirmed who confirmed or declined the exclusion; null before
 */
public record Appeal(
        long id,
        String trackingNumber,
        String unit,
        int round,
        List<Measure> measures,
        ExclusionGround ground,
        String text,
        List<Long> evidence,
        AppealState state,
        Said appealed,
        Said decided,
        Said confirmed) {

    /**
     * Somebody's word.
     *
     * @param note the reason that was given, or null
     */
    public record Said(String by, Instant at, String note) {}

    public Appeal {
        measures = List.copyOf(measures);
        evidence = List.copyOf(evidence);
    }

    /** Whether the mark is one of those that this is about. */
    boolean isAbout(Mark mark) {
        return mark.unit().equals(unit) && mark.round() == round && measures.contains(mark.measure());
    }

    /** @return what the case file keeps of it; texts stay here */
    Map<String, String> told() {
        Map<String, String> told = new HashMap<>(Map.of(
                "appeal", String.valueOf(id),
                "unit", unit,
                "round", String.valueOf(round),
                "measures", measures.stream().map(Measure::name).collect(Collectors.joining(",")),
                "ground", ground.name()));
        String note = reason();
        if (note != null) {
            told.put("note", note);
        }
        return told;
    }

    /** Why it came to a refusal. */
    private String reason() {
        return switch (state) {
            case REFUSED -> decided.note();
            case DECLINED -> confirmed.note();
            default -> null;
        };
    }
}
