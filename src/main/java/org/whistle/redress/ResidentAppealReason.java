package org.whistle.redress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why, from the list that goes with what is asked for. */
public enum ResidentAppealReason {
    CAME_BACK(ResidentAppealKind.REDO),
    NOT_SOLVED(ResidentAppealKind.REDO),
    PARTLY_SOLVED(ResidentAppealKind.REDO),
    GROUND_WRONG(ResidentAppealKind.ACCEPTANCE),
    NEW_FACTS(ResidentAppealKind.ACCEPTANCE),
    NOBODY_ELSE_HELPS(ResidentAppealKind.ACCEPTANCE),
    NOBODY_CAME(ResidentAppealKind.DELAY),
    NO_NEWS(ResidentAppealKind.DELAY),
    PASSED_AROUND(ResidentAppealKind.DELAY),
    OTHER(ResidentAppealKind.REDO, ResidentAppealKind.ACCEPTANCE, ResidentAppealKind.DELAY);

    private final Set<ResidentAppealKind> kinds;

    ResidentAppealReason(ResidentAppealKind... kinds) {
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** @return those that go with it, in the order in which they are offered */
    public static List<ResidentAppealReason> of(ResidentAppealKind kind) {
        return Arrays.stream(values())
                .filter(reason -> reason.kinds.contains(kind))
                .toList();
    }
}
