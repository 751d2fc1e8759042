package org.whistle.notification.mail;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.whistle.notification.MessageKind;
import org.whistle.request.CaseEventKind;
import org.whistle.request.RequestView;
import org.whistle.request.RequestView.HistoryEntry;

/** What a letter says has happened: the latest entry of the history that is of its kind. */
final class Sayings {

    private static final Set<CaseEventKind> RESULTS =
            EnumSet.of(CaseEventKind.RESULT_SUBMITTED, CaseEventKind.SOLVED_IN_COMMUNITY);

    private static final Map<MessageKind, Set<CaseEventKind>> SAID = new EnumMap<>(Map.of(
            MessageKind.RECEIPT, EnumSet.of(CaseEventKind.SPLIT_OFF, CaseEventKind.MERGED),
            MessageKind.DEADLINE,
                    EnumSet.of(
                            CaseEventKind.DEADLINE_MOVED,
                            CaseEventKind.EXTENDED,
                            CaseEventKind.PAUSED,
                            CaseEventKind.RESUMED),
            MessageKind.RESULT, RESULTS,
            MessageKind.REMINDER, RESULTS,
            MessageKind.REDO, EnumSet.of(CaseEventKind.REDO_ORDERED),
            MessageKind.REFUSED, EnumSet.of(CaseEventKind.REFUSED),
            MessageKind.MERGED, EnumSet.of(CaseEventKind.MERGED),
            MessageKind.CLOSED, EnumSet.of(CaseEventKind.CLOSED_WITH_LEADING),
            MessageKind.APPEAL,
                    EnumSet.of(CaseEventKind.RESIDENT_APPEAL_UPHELD, CaseEventKind.RESIDENT_APPEAL_REJECTED),
            MessageKind.ERASURE, EnumSet.of(CaseEventKind.ERASURE_DECLINED)));

    private Sayings() {}

    static List<String> of(Matter matter) {
        if (matter.asked() != null) {
            return List.of(matter.asked().from() + "\n" + matter.asked().text());
        }
        // whose request was closed with another has had no letter with the result
        Optional<String> result =
                matter.kind() == MessageKind.CLOSED ? latest(matter.view(), RESULTS) : Optional.empty();
        Optional<String> own = latest(matter.view(), SAID.getOrDefault(matter.kind(), Set.of()));
        return Stream.of(result, own).flatMap(Optional::stream).toList();
    }

    private static Optional<String> latest(RequestView view, Set<CaseEventKind> kinds) {
        return view.history().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .reduce((earlier, later) -> later)
                .map(HistoryEntry::text);
    }
}
