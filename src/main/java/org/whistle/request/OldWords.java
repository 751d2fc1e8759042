package org.whistle.request;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries from before words stood beside the chain hold their own, for ever. Once the words of a case are erased nobody
 * is shown them any more.
 */
final class OldWords {

    private OldWords() {}

    static List<CaseEntry> hidden(List<CaseEntry> entries) {
        List<CaseEntry> told = new ArrayList<>(entries);
        boolean erased = false;
        for (int place = entries.size() - 1; place >= 0; place--) {
            CaseEntry entry = entries.get(place);
            if (erased) {
                told.set(place, withoutWords(entry));
            }
            erased = erased || tellsOfErasure(entry);
        }
        return told;
    }

    private static CaseEntry withoutWords(CaseEntry entry) {
        return new CaseEntry(
                entry.at(), entry.kind(), entry.actor(), CaseTexts.withoutWords(entry.kind(), entry.detail()));
    }

    private static boolean tellsOfErasure(CaseEntry entry) {
        return entry.kind() == CaseEventKind.PERSONAL_DATA_ERASED
                && List.of(String.valueOf(entry.detail().get("erased")).split(","))
                        .contains(PersonalKind.TEXT.name());
    }
}
