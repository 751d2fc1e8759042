package org.whistle.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets whoever asks a decision themselves hear what the engine would tell the case file, and tells the case file nothing:
 * which case it is for, and whether it is taken at all, only they know.
 */
public final class HeardDecisions {

    private static final ThreadLocal<List<Map<String, Object>>> LISTENING = new ThreadLocal<>();

    private HeardDecisions() {}

    /**
     * @param answer of the one who asked
     * @param event what the engine told of it; the first one, should there be more
     */
    public record Heard<T>(T answer, Map<String, Object> event) {}

    public static <T> Heard<T> hear(Supplier<T> asking) {
        List<Map<String, Object>> heard = new ArrayList<>();
        LISTENING.set(heard);
        try {
            T answer = asking.get();
            return new Heard<>(answer, heard.isEmpty() ? Map.of() : heard.get(0));
        } finally {
            LISTENING.remove();
        }
    }

    /** @return whether somebody listens, so that it is told nobody else */
    static boolean takes(Map<String, Object> event) {
        List<Map<String, Object>> heard = LISTENING.get();
        if (heard != null) {
            heard.add(event);
        }
        return heard != null;
    }
}
