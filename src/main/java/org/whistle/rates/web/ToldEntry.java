package org.whistle.rates.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** An entry of the case file, without what is not counted. */
record ToldEntry(Instant at, CaseEventKind kind, Map<String, Object> detail) {

    /** The members of entries by which marks are counted; none of them is about a person or in free words. */
    private static final Set<String> TOLD = Set.of(
            "channel",
            "item",
            "community",
            "from",
            "into",
            "lead",
            "supporting",
            "department",
            "handledBy",
            "clock",
            "owner",
            "deadline",
            "stoppedAt",
            "outcome",
            "heir",
            "ground",
            "by",
            "solved",
            "satisfaction",
            "counts",
            "unit",
            "round",
            "score",
            "appeal");

    /** @return what may be told of the entries, oldest first */
    static List<ToldEntry> of(List<CaseEntry> entries, Confidences confidences) {
        return entries.stream().filter(confidences::mayTell).map(ToldEntry::of).toList();
    }

    private static ToldEntry of(CaseEntry entry) {
        Map<String, Object> told = new TreeMap<>(entry.detail());
        told.keySet().retainAll(TOLD);
        // the measures of a result are free words; those of an appeal are what is counted
        if (entry.detail().containsKey("appeal") && entry.detail().containsKey("measures")) {
            told.put("measures", entry.detail().get("measures"));
        }
        return new ToldEntry(entry.at(), entry.kind(), told);
    }
}
