package org.whistle.rates.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.whistle.rates.Mark;
import org.whistle.rates.RateSight;
import org.whistle.request.CaseEntry;

/** Whose appeals, exclusions and scores in a case somebody reads there; all else of it is no secret to the parties. */
record Confidences(RateSight sight, List<Mark> marks) {

    boolean mayTell(CaseEntry entry) {
        return switch (entry.kind()) {
            // these change marks: who sees the marks sees why they are as they are
            case EXCLUDED, DEPARTMENT_SCORED, WHISTLE_SCORED ->
                Stream.of("unit", "by")
                        .map(member -> entry.detail().get(member))
                        .filter(Objects::nonNull)
                        .anyMatch(unit -> isSeen(unit.toString()));
            case APPEALED, APPEAL_REFUSED, APPEAL_WITHDRAWN, EXCLUSION_PROPOSED, EXCLUSION_DECLINED ->
                isOwn(entry.detail().get("unit"));
            default -> true;
        };
    }

    private boolean isOwn(Object unit) {
        return sight.everything() || sight.units().contains(String.valueOf(unit));
    }

    private boolean isSeen(String unit) {
        return isOwn(unit)
                || sight.communities().contains(unit)
                || marks.stream().anyMatch(mark -> mark.unit().equals(unit));
    }
}
