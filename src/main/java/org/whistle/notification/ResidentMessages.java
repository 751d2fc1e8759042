package org.whistle.notification;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseTold;
import org.whistle.request.EvaluationAwaited;

/**
 * What of all that happens a resident is written to about, in the transaction in which it happens. What stands in the
 * case file is told by it; so a message tells nothing that the resident's page does not show.
 */
@Component
class ResidentMessages {

    private static final Map<CaseEventKind, MessageKind> TOLD = new EnumMap<>(Map.ofEntries(
            entry(CaseEventKind.PROMISED, MessageKind.RECEIPT),
            entry(CaseEventKind.QUESTION_ASKED, MessageKind.QUESTION),
            entry(CaseEventKind.DEADLINE_MOVED, MessageKind.DEADLINE),
            entry(CaseEventKind.EXTENDED, MessageKind.DEADLINE),
            entry(CaseEventKind.PAUSED, MessageKind.DEADLINE),
            entry(CaseEventKind.RESUMED, MessageKind.DEADLINE),
            entry(CaseEventKind.EVALUATION_REMINDED, MessageKind.REMINDER),
            entry(CaseEventKind.REDO_ORDERED, MessageKind.REDO),
            entry(CaseEventKind.REFUSED, MessageKind.REFUSED),
            entry(CaseEventKind.MERGED, MessageKind.MERGED),
            entry(CaseEventKind.CLOSED_WITH_LEADING, MessageKind.CLOSED),
            entry(CaseEventKind.RESIDENT_APPEALED, MessageKind.APPEALED),
            entry(CaseEventKind.RESIDENT_APPEAL_UPHELD, MessageKind.APPEAL),
            entry(CaseEventKind.RESIDENT_APPEAL_REJECTED, MessageKind.APPEAL),
            entry(CaseEventKind.ERASURE_DECLINED, MessageKind.ERASURE)));

    private final Outbox outbox;

    ResidentMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A new promise that comes with the first one, a question, a redo or an end needs no message of its own, and neither
     * does a merge on filing.
     */
    @EventListener
    void on(CaseTold told) {
        List<CaseEntry> entries = told.entries().stream()
                .filter(entry -> TOLD.containsKey(entry.kind()))
                .toList();
        Set<MessageKind> kinds = entries.stream()
                .map(entry -> TOLD.get(entry.kind()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MessageKind.class)));
        if (kinds.size() > 1) {
            kinds.remove(MessageKind.DEADLINE);
        }
        if (kinds.contains(MessageKind.RECEIPT)) {
            kinds.remove(MessageKind.MERGED);
        }
        entries.stream()
                .filter(entry -> kinds.contains(TOLD.get(entry.kind())))
                .forEach(entry -> add(TOLD.get(entry.kind()), told.trackingNumber(), about(entry)));
    }

    @EventListener
    void on(EvaluationAwaited awaited) {
        add(MessageKind.RESULT, awaited.trackingNumber(), String.valueOf(awaited.round()));
    }

    private void add(MessageKind kind, String trackingNumber, String about) {
        outbox.add(kind, kind.name().toLowerCase(Locale.ROOT) + ":" + trackingNumber + ":" + about, trackingNumber);
    }

    /** What tells one message of a kind from the next about the same request. */
    private static String about(CaseEntry entry) {
        return switch (entry.kind()) {
            case PROMISED, REFUSED -> "";
            case MERGED, CLOSED_WITH_LEADING -> String.valueOf(entry.detail().get("into"));
            case QUESTION_ASKED -> String.valueOf(entry.detail().get("question"));
            case RESIDENT_APPEALED, RESIDENT_APPEAL_UPHELD, RESIDENT_APPEAL_REJECTED ->
                String.valueOf(entry.detail().get("appeal"));
            case EVALUATION_REMINDED, ERASURE_DECLINED -> entry.at().toString();
            default -> String.valueOf(entry.detail().get("deadline"));
        };
    }
}
