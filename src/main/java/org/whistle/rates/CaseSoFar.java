package org.whistle.rates;

import java.util.Map;
import org.whistle.request.CaseEntry;

/** Where a case stands while its file is read: its round, item and community, and who answers for it. */
final class CaseSoFar {

    private final Units units;
    private String community;
    private String item;
    private int round;
    private String lead;
    private String worker;
    private boolean merged;

    CaseSoFar(Units units, String community) {
        this.units = units;
        this.community = community;
    }

    void read(CaseEntry entry) {
        Map<String, Object> detail = entry.detail();
        switch (entry.kind()) {
            case FILED, SPLIT_OFF, REDO_OPENED -> {
                item = text(detail, "item");
                community = detail.containsKey("community") ? text(detail, "community") : community;
            }
            case RECLASSIFIED -> item = text(detail, "item");
            case WHISTLE_BLOWN, LEAD_CHANGED -> lead = text(detail, "lead");
            case RESULT_SUBMITTED -> worker = text(detail, "department");
            case SOLVED_IN_COMMUNITY -> worker = community;
            case REDO_ORDERED -> {
                round++;
                lead = null;
                worker = null;
            }
            case MERGED -> merged = true;
            case MERGE_UNDONE -> merged = false;
            default -> {
                // says nothing of where the case stands
            }
        }
    }

    /** Whether its file has begun as a request's; what belongs to none has no marks. */
    boolean isRequest() {
        return item != null;
    }

    /** Whether another request goes on for it. */
    boolean isMerged() {
        return merged;
    }

    int round() {
        return round;
    }

    /** @return the round that an entry names, else the one that the case is in */
    int roundOf(CaseEntry entry) {
        Object named = entry.detail().get("round");
        return named == null ? round : Integer.parseInt(named.toString());
    }

    String item() {
        return item;
    }

    String community() {
        return community;
    }

    /** @return who answers for the round, as things stand */
    String answering() {
        return worker != null ? code(worker) : lead != null ? code(lead) : community;
    }

    /** @return the code under which a department counts */
    String code(String department) {
        return units.codeOf(department, community);
    }

    static String text(Map<String, Object> detail, String member) {
        Object value = detail.get(member);
        return value == null ? "" : value.toString();
    }
}
