package org.whistle.supervision;

import java.time.Instant;
import java.util.List;

/**
 * What a table decided on a case, in the words of its reader.
 *
 * @param instance of the process that asked; null where none did
 * @param version null in entries from before versions were told; then nobody knows the rows of that time
 * @param note what there is to know about the entry itself, in a sentence; or null
 * @param why the annotations of the rules that matched; null where they have none, or nobody knows them
 * @param rules that matched; empty where none did
 */
public record ToldDecision(
        Instant at,
        String instance,
        String key,
        String name,
        Integer version,
        String note,
        List<Value> inputs,
        List<Rule> rules,
        String why) {

    /**
     * @param label null where the table has none
     * @param value null where there was none
     */
    public record Value(String label, String value) {}

    /** @param number its row, as the table shows it; null where nobody knows it any more */
    public record Rule(String id, Integer number, List<Value> outputs) {}
}
