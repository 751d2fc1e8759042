package org.whistle.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whistle.request.PersonalKind;

/**
 * What a run came to.
 *
 * @param dryRun whether nothing was removed, and {@code removed} says what would have been
 * @param more whether the run ended before the last case, because it had done as many as it was to, or broke off
 */
public record RetentionReport(boolean dryRun, Instant startedAt, Instant finishedAt, List<Line> lines, boolean more) {

    /** So many numbers of what is kept are named; the counts are whole. */
    private static final int NAMED = 100;

    /**
     * Of one item, one kind.
     *
     * @param months by the rule in force
     * @param removed how many cases it was, or would be, removed from
     * @param oldestEnd of all due cases; null where there was none
     * @param kept why how many cases keep it
     * @param keptCases the numbers of those, a hundred at most
     * @param wordsInChain of how many cases old entries of the case file keep words, which nobody is shown any more;
     *     0 in a dry run
     */
    public record Line(
            String item,
            PersonalKind what,
            int months,
            long removed,
            Instant oldestEnd,
            Map<Kept, Long> kept,
            List<String> keptCases,
            long wordsInChain) {}

    /** @return from how many cases something was, or would be, removed; a case counts once for each kind */
    public long removed() {
        return lines.stream().mapToLong(Line::removed).sum();
    }

    /** @return from how many cases something could not be removed */
    public long failed() {
        return lines.stream()
                .mapToLong(line -> line.kept().getOrDefault(Kept.FAILED, 0L))
                .sum();
    }

    /** @return of how many cases old entries keep words */
    public long wordsInChain() {
        return lines.stream().mapToLong(Line::wordsInChain).sum();
    }

    /** Counts while it runs. */
    static final class Tally {

        private final Map<Kept, Long> kept = new TreeMap<>();
        private final List<String> keptCases = new ArrayList<>();
        private long removed;
        private long wordsInChain;
        private Instant oldestEnd;

        void seen(Instant endedAt) {
            oldestEnd = oldestEnd == null || endedAt.isBefore(oldestEnd) ? endedAt : oldestEnd;
        }

        void removed() {
            removed++;
        }

        void erased(String trackingNumber, Erased erased) {
            if (erased.kept() != null) {
                kept(trackingNumber, erased.kept());
            } else if (!erased.kinds().isEmpty()) {
                removed();
                wordsInChain += erased.wordsInChain() ? 1 : 0;
            }
        }

        long countRemoved() {
            return removed;
        }

        void kept(String trackingNumber, Kept why) {
            kept.merge(why, 1L, Long::sum);
            if (keptCases.size() < NAMED) {
                keptCases.add(trackingNumber);
            }
        }

        Line line(String item, PersonalKind what, int months) {
            return new Line(item, what, months, removed, oldestEnd, kept, keptCases, wordsInChain);
        }
    }
}
