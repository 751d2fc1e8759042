package org.whistle.workflow.desk;

import java.util.List;

/**
 * What became of one of several tasks.
 *
 * @param number of its request, where the caller may know it; else null
 * @param text what happened, and what to do now
 * @param also the requests that were merged into it, and are done with it
 */
public record Outcome(String task, String number, Kind kind, String text, List<String> also) {

    /** What can become of it. */
    public enum Kind {
        DONE,
        /** Somebody else has it. */
        TAKEN,
        /** Its request goes on in another one, or is on hold. */
        RESTS,
        /** There is no such task any more, or none for the caller. */
        GONE,
        /** Somebody lent it to the caller: their answer gives it back, and the case does not go on. */
        DELEGATED,
        /** Others moved its case in the same moment, again and again. */
        MOVED,
        /** What was sent is not accepted for this one. */
        REFUSED
    }
}
