package org.whistle.request;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When a request entered and left each stage, as the deeds in its case file tell: one begins where another ends. */
final class Passages {

    /** After these a request may come back to an earlier stage; a late deed of one is no way back. */
    private static final Set<CaseEventKind> WAYS_BACK = EnumSet.of(
            CaseEventKind.REDO_ORDERED,
            CaseEventKind.WHISTLE_REFUSED,
            CaseEventKind.WHISTLE_DISMISSED,
            CaseEventKind.RETURNED,
            CaseEventKind.RULED);

    private static final Set<CaseEventKind> ENDS = EnumSet.of(
            CaseEventKind.CLOSED,
            CaseEventKind.CLOSED_WITH_LEADING,
            CaseEventKind.CLOSED_WITH_PARTS,
            CaseEventKind.REFUSED,
            CaseEventKind.REFUSED_WITH_PARTS,
            CaseEventKind.WITHDRAWN,
            CaseEventKind.WITHDRAWN_WITH_PARTS);

    private final Map<Stage, Instant> began = new EnumMap<>(Stage.class);
    private final Map<Stage, Instant> ended = new EnumMap<>(Stage.class);
    private Stage present = Stage.FEEDBACK;
    private Instant last;
    private boolean mayComeBack;

    private Passages(Instant filedAt) {
        began.put(present, filedAt);
        last = filedAt;
    }

    /**
     * @param facts of the request whose stage is shown
     * @param entries its case file, oldest first
     */
    static List<Passage> of(RequestFacts facts, List<CaseEntry> entries) {
        Passages passages = new Passages(facts.filedAt());
        entries.forEach(passages::follow);
        passages.enter(facts.stage());
        passages.ended.remove(facts.stage());
        if (facts.status() != Status.OPEN) {
            passages.ended.put(facts.stage(), endOf(entries, passages.last));
        }
        return Stream.of(Stage.values())
                .map(stage -> new Passage(stage, passages.began.get(stage), passages.ended.get(stage)))
                .toList();
    }

    /** What ended it belongs to no stage, or is the last deed of the last one. */
    private static Instant endOf(List<CaseEntry> entries, Instant otherwise) {
        return entries.stream()
                .filter(entry -> ENDS.contains(entry.kind()))
                .reduce((one, later) -> later)
                .map(CaseEntry::at)
                .orElse(otherwise);
    }

    private void follow(CaseEntry entry) {
        Stage stage = entry.kind().stage().orElse(null);
        if (stage == null) {
            return;
        }
        if (stage.compareTo(present) > 0 || stage.compareTo(present) < 0 && mayComeBack) {
            enter(stage);
            mayComeBack = false;
        }
        if (stage == present) {
            last = entry.at();
        }
        if (WAYS_BACK.contains(entry.kind())) {
            mayComeBack = true;
        }
    }

    private void enter(Stage stage) {
        if (stage == present) {
            return;
        }
        if (stage.compareTo(present) > 0) {
            ended.put(present, last);
        } else {
            Stream.of(Stage.values())
                    .filter(later -> later.compareTo(stage) >= 0)
                    .forEach(later -> {
                        began.remove(later);
                        ended.remove(later);
                    });
        }
        began.put(stage, last);
        present = stage;
    }
}
