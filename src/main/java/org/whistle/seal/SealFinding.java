package org.whistle.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong with the past, or with the seals over it.
 *
 * @param cases the case; several where it is one of them; empty where none is known any more
 * @param entry the entry, or null where it is not known
 * @param fromLink the first link it is about, or null
 * @param toLink the last link it is about, or null
 * @param afterSeal it was still right, or not there yet, when this seal was made; null where not known
 * @param beforeSeal it was wrong already when this seal was made; null where it may be so since yesterday only
 */
record SealFinding(
        Fault fault,
        List<String> cases,
        Long entry,
        Long fromLink,
        Long toLink,
        Integer afterSeal,
        Integer beforeSeal) {

    /** What is wrong. The first seven are also found without seals. */
    enum Fault {
        ENTRY_CHANGED,
        ENTRY_REMOVED,
        LINK_REMOVED,
        LINK_CHANGED,
        NEVER_SEALED,
        TEXT_CHANGED,
        TEXT_REMOVED,
        /** Links are others than when they were sealed: entries were changed, removed or slipped in. */
        REWRITTEN,
        /** There are fewer links than were sealed. */
        CUT_OFF,
        /** The entry says it was written before a seal that does not cover it. */
        BACK_DATED,
        /** The entry says it was written after the seal that covers it. */
        POST_DATED,
        SEAL_MISSING,
        SEAL_UNREADABLE,
        /** It was not signed with the key, be it a file or a row of the database. */
        SEAL_FORGED,
        /** It does not follow the one before it. */
        SEAL_OUT_OF_ORDER,
        /** The database does not know it, or has another of this number. */
        SEAL_UNLIKE_DATABASE,
        /** Nothing was sealed for days while entries went on coming. */
        SEAL_OVERDUE
    }

    static SealFinding ofSeal(Fault fault, int number) {
        return ofSeals(fault, number, number);
    }

    /** Where a finding is about seals themselves, both numbers name them. */
    static SealFinding ofSeals(Fault fault, int from, int to) {
        return new SealFinding(fault, List.of(), null, null, null, from, to);
    }

    static SealFinding ofLinks(Fault fault, List<String> cases, long fromLink, long toLink) {
        return new SealFinding(fault, cases, null, fromLink, toLink, null, null);
    }

    static SealFinding ofEntry(Fault fault, String caseKey, long entry, Integer afterSeal, Integer beforeSeal) {
        return new SealFinding(
                fault,
                caseKey == null ? List.of() : List.of(caseKey),
                entry == 0 ? null : entry,
                null,
                null,
                afterSeal,
                beforeSeal);
    }

    SealFinding between(Integer after, Integer before) {
        return new SealFinding(fault, cases, entry, fromLink, toLink, after, before);
    }

    /** What is known of it, by name. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("fault", fault);
        members.put("cases", cases);
        members.put("entry", entry);
        members.put("fromLink", fromLink);
        members.put("toLink", toLink);
        members.put("afterSeal", afterSeal);
        members.put("beforeSeal", beforeSeal);
        return members;
    }
}
