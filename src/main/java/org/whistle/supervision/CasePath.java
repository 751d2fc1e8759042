package org.whistle.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The way that a case went through its models, in the order in which things began.
 *
 * @param cut whether it is longer than what is read of one case
 */
public record CasePath(
        List<Instance> instances, List<Visit> steps, List<Decided> decisions, List<Trouble> incidents, boolean cut) {

    /** @return how many entries of it cannot be read */
    int unread() {
        return (int) steps.stream().filter(step -> step.activity() == null).count();
    }

    /**
     * A process instance; the request's own, or one that it called.
     *
     * @param endedAt null while it runs
     * @param reason why it was ended from outside; or null
     */
    public record Instance(String id, String process, int version, Instant startedAt, Instant endedAt, String reason) {}

    /**
     * A step that an instance did or waited in.
     *
     * @param activity null where an entry cannot be read: something happened then, and nobody knows what
     * @param version of the process, as it was when this ended
     * @param endedAt null while it lasts
     * @param momentary whether it takes no time by its nature
     * @param canceled whether something else put an end to it
     * @param actor who was at work when it ended; null while it lasts
     * @param due by when it was to be done; null where nothing says
     */
    public record Visit(
            String instance,
            String activity,
            int version,
            Instant beganAt,
            Instant endedAt,
            boolean momentary,
            boolean canceled,
            String actor,
            Instant due) {}

    /**
     * A decision that a table took.
     *
     * @param name of the table in the words of its author; null in entries from before it was told, as is the version
     * @param why what the rules that matched say of themselves; null where they say nothing
     * @param rules those that matched, with what each said
     */
    public record Decided(
            String instance,
            String decision,
            Integer version,
            String name,
            String why,
            Instant at,
            Map<String, Object> inputs,
            Map<String, Map<String, Object>> rules) {}

    /**
     * Something that the engine could not do.
     *
     * @param closedAt null while it is open
     * @param resolved whether it went on, and was not given up
     */
    public record Trouble(
            String instance, String activity, String kind, Instant openedAt, Instant closedAt, boolean resolved) {}
}
