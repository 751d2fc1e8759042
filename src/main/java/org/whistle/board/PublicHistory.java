package org.whistle.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.CaseWords;
import org.whistle.request.PublicTexts;
import org.whistle.request.Status;

/**
 * What anybody may read of a case file. A kind of entry is public only when it is named here: one that is new stays
 * inside until somebody has thought about it.
 */
@Component
@Transactional(readOnly = true)
public class PublicHistory {

    /** Told to everybody in the words that the resident reads; what staff wrote in them was held to be impersonal. */
    private static final Set<CaseEventKind> AS_TOLD = EnumSet.of(
            CaseEventKind.PROMISED,
            CaseEventKind.ACCEPTED,
            CaseEventKind.WHISTLE_BLOWN,
            CaseEventKind.REPORTED_IN,
            CaseEventKind.LEAD_CHANGED,
            CaseEventKind.MEETING_CONVENED,
            CaseEventKind.MEETING_HELD,
            CaseEventKind.DISPUTE_RULED,
            CaseEventKind.COMMITMENT_MADE,
            CaseEventKind.COMMITMENT_ORDERED,
            CaseEventKind.COMMITMENT_FULFILLED,
            CaseEventKind.COMMITMENT_BROKEN,
            CaseEventKind.ORDER_FULFILLED,
            CaseEventKind.ORDER_BROKEN,
            CaseEventKind.FURTHER_CALLED,
            CaseEventKind.VERIFIED,
            CaseEventKind.VERIFICATION_FAILED,
            CaseEventKind.REDO_ORDERED,
            CaseEventKind.PAUSED,
            CaseEventKind.RESUMED,
            CaseEventKind.EXTENDED,
            CaseEventKind.DEADLINE_MOVED,
            CaseEventKind.CLOSED,
            CaseEventKind.CLOSED_WITH_PARTS);

    /** What was done is public when the matter is closed; before, only that there is an answer. */
    private static final Set<CaseEventKind> MEASURES =
            EnumSet.of(CaseEventKind.RESULT_SUBMITTED, CaseEventKind.SOLVED_IN_COMMUNITY);

    /** In words of the board's own, without what the reporter or the staff wrote. */
    private static final Set<CaseEventKind> IN_OTHER_WORDS =
            EnumSet.of(CaseEventKind.FILED, CaseEventKind.REFUSED, CaseEventKind.WITHDRAWN);

    private static final Set<Status> WITHOUT_RESULT = EnumSet.of(Status.REFUSED, Status.WITHDRAWN, Status.MERGED);

    private final CaseFile caseFile;
    private final CaseWords words;
    private final PublicTexts texts;
    private final MessageSource messages;

    PublicHistory(CaseFile caseFile, CaseWords words, PublicTexts texts, MessageSource messages) {
        this.caseFile = caseFile;
        this.words = words;
        this.texts = texts;
        this.messages = messages;
    }

    /** @return what happened, oldest first; of what was taken back, refused or merged only that */
    public List<HistoryLine> of(PublicEntry entry, Locale locale) {
        boolean brief = WITHOUT_RESULT.contains(entry.status());
        List<CaseEntry> lines = caseFile.entriesOf(entry.trackingNumber()).stream()
                .filter(line -> isPublic(line.kind()))
                .filter(line -> !brief || IN_OTHER_WORDS.contains(line.kind()))
                .toList();
        Predicate<String> personal =
                lines.stream().anyMatch(line -> !line.written().isEmpty())
                        ? texts.namingReportersOf(entry.trackingNumber())
                        : nothing -> false;
        Set<CaseEventKind> told = EnumSet.noneOf(CaseEventKind.class);
        return lines.stream()
                // a community that insists on its whistle accepts once more
                .filter(line -> line.kind() != CaseEventKind.ACCEPTED || told.add(line.kind()))
                .map(line -> new HistoryLine(
                        line.at(), line.kind().stage().orElse(null), text(line, entry.status(), personal, locale)))
                .toList();
    }

    static boolean isPublic(CaseEventKind kind) {
        return AS_TOLD.contains(kind) || MEASURES.contains(kind) || IN_OTHER_WORDS.contains(kind);
    }

    private String text(CaseEntry line, Status status, Predicate<String> personal, Locale locale) {
        if (IN_OTHER_WORDS.contains(line.kind()) || MEASURES.contains(line.kind()) && status != Status.CLOSED) {
            return messages.getMessage("board.history." + line.kind(), null, locale);
        }
        // our own sentences name nobody, whatever somebody calls themselves
        return line.written().stream().anyMatch(personal)
                ? messages.getMessage("board.personal", null, locale)
                : words.of(line, locale);
    }
}
