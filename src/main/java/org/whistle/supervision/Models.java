package org.whistle.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What models say of themselves, in the words of their authors: labels as they wrote them, mostly in both languages. */
public interface Models {

    /**
     * A model that is deployed.
     *
     * @param id of its definition in the engine
     * @param labels of its elements, by their ids
     */
    record Process(String id, String name, Map<String, String> labels) {}

    /**
     * A table that is deployed.
     *
     * @param outputs labels by the names of variables
     * @param rules by their ids
     */
    record Table(String name, Map<String, String> outputs, Map<String, Rule> rules) {}

    /** @param number its row, as the table shows it; the first one is 1 */
    record Rule(int number, String annotation) {}

    /** @return empty where that version is not deployed any more */
    Optional<Process> process(String key, int version);

    /**
     * @param version null for the latest one
     * @return empty where it is not deployed any more
     */
    Optional<Table> table(String key, Integer version);

    /** @return the key and the version of a process definition, as {@code key} and {@code version}; empty where there is none */
    Optional<Known> known(String definition);

    /** A definition in the engine. */
    record Known(String key, int version) {}

    /** @return how many stand at each activity of a definition just now, of the cases whose numbers begin so */
    Map<String, Waiting> waiting(String definition, List<String> prefixes);

    /** @return by when the open tasks of a case are to be done, by {@link #place}; without those of which nothing says */
    Map<String, Instant> dues(String trackingNumber);

    /** @return what names an activity of an instance */
    static String place(String instance, String activity) {
        return instance + " " + activity;
    }

    /** @param late those whose task was to be done by now */
    record Waiting(long now, long late) {}
}
