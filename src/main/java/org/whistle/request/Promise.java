package org.whistle.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A deadline that the resident was told.
 *
 * @param kind what set it
 * @param text the same as the history says it, with the reason
 */
public record Promise(Instant at, Instant deadline, CaseEventKind kind, String text) {

    private static final Set<CaseEventKind> SETTING = EnumSet.of(
            CaseEventKind.PROMISED,
            CaseEventKind.PAUSED,
            CaseEventKind.RESUMED,
            CaseEventKind.EXTENDED,
            CaseEventKind.DEADLINE_MOVED,
            CaseEventKind.REDO_ORDERED);

    /** @return what was promised, oldest first, each one other than the one before; the last one holds */
    static List<Promise> of(List<CaseEntry> entries, Function<CaseEntry, String> words) {
        List<Promise> promises = new ArrayList<>();
        for (CaseEntry entry : entries) {
            Instant deadline =
                    SETTING.contains(entry.kind()) ? instant(entry.detail().get("deadline")) : null;
            if (deadline != null
                    && (promises.isEmpty()
                            || !promises.get(promises.size() - 1).deadline().equals(deadline))) {
                promises.add(new Promise(entry.at(), deadline, entry.kind(), words.apply(entry)));
            }
        }
        return promises;
    }

    private static Instant instant(Object written) {
        try {
            return written == null ? null : Instant.parse(written.toString());
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
