package org.whistle.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries from before words stood beside the chain hold their own, for ever. Once the words of a case are erased nobody
 * is shown them any more; and nobody ever why a colleague was away, which entries of hand-overs told at first.
 */
final class OldWords {

    private static final String WHY_AWAY = "note";

    private OldWords() {}

    static List<CaseEntry> hidden(List<CaseEntry> entries) {
        List<CaseEntry> told = new ArrayList<>(entries);
        told.replaceAll(OldWords::withoutWhyAway);
        boolean erased = false;
        for (int place = entries.size() - 1; place >= 0; place--) {
            CaseEntry entry = told.get(place);
            if (erased) {
                told.set(place, withoutWords(entry));
            }
            erased = erased || tellsOfErasure(entry);
        }
        return told;
    }

    private static CaseEntry withoutWhyAway(CaseEntry entry) {
        if (entry.kind() != CaseEventKind.HANDED_OVER || !entry.detail().containsKey(WHY_AWAY)) {
            return entry;
        }
        Map<String, Object> detail = new LinkedHashMap<>(entry.detail());
        detail.remove(WHY_AWAY);
        return new CaseEntry(entry.at(), entry.kind(), entry.actor(), detail);
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
