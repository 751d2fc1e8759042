package org.whistle.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.whistle.request.SealedLinkRows.Link;
import org.whistle.seal.SealFinding.Fault;

/**
 * Blocks of links that are not as they were sealed, and the cases whose links may be the cause. A case with a link in a
 * later block that is as it was sealed is cleared: that link covers all before it.
 */
final class Differences {

    /** Of so many runs the cases are remembered. */
    private static final int MOST = 1_000;

    private static final class Run {

        private final long from;
        private final TreeSet<String> cases = new TreeSet<>();
        private long to;

        Run(long from) {
            this.from = from;
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private final Map<String, List<Run>> suspected = new HashMap<>();

    void other(List<Link> block, long upTo) {
        long from = upTo - (upTo - 1) % LinkTree.BLOCK;
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        boolean goesOn = last != null && last.to >= from - 1;
        if (!goesOn && runs.size() == MOST) {
            last.to = upTo;
            return;
        }
        if (!goesOn) {
            last = new Run(from);
            runs.add(last);
            suspect(last, block);
        }
        last.to = upTo;
    }

    /** The first block of a run has the first cause. */
    private void suspect(Run run, List<Link> block) {
        block.stream().map(Link::caseKey).filter(Objects::nonNull).forEach(caseKey -> {
            if (run.cases.add(caseKey)) {
                suspected.computeIfAbsent(caseKey, unseen -> new ArrayList<>()).add(run);
            }
        });
    }

    void same(List<Link> block) {
        if (suspected.isEmpty()) {
            return;
        }
        for (Link link : block) {
            List<Run> of = suspected.remove(link.caseKey());
            if (of != null) {
                of.forEach(run -> run.cases.remove(link.caseKey()));
            }
        }
    }

    List<SealFinding> findings() {
        return runs.stream()
                .map(run -> SealFinding.ofLinks(Fault.REWRITTEN, List.copyOf(run.cases), run.from, run.to))
                .toList();
    }
}
