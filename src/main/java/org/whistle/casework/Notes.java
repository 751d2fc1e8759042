package org.whistle.casework;

import java.util.HashMap;
import java.util.Map;

/** The detail of a case file's entry with a note, where there is one. */
final class Notes {

    private Notes() {}

    static Map<String, String> with(String note, String member, String value) {
        Map<String, String> detail = new HashMap<>(Map.of(member, value));
        if (note != null) {
            detail.put("note", note);
        }
        return detail;
    }
}
