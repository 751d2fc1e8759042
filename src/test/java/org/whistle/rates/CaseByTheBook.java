package org.whistle.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** A case file as {@code docs/rates.md} reads it, and how things stand after each of its entries. */
abstract class CaseByTheBook {

    static final Set<CaseEventKind> BEGINNINGS =
            EnumSet.of(CaseEventKind.FILED, CaseEventKind.SPLIT_OFF, CaseEventKind.REDO_OPENED);

    /** How things stand after an entry: rules 1, 2, 3 and 8. */
    record Standing(int round, String item, String community, String answering, boolean merged) {}

    final String trackingNumber;
    final List<CaseEntry> entries;
    final BinaryOperator<String> code;
    final ZoneId zone;
    final List<Standing> standings = new ArrayList<>();

    CaseByTheBook(String trackingNumber, List<CaseEntry> entries, BinaryOperator<String> code, ZoneId zone) {
        this.trackingNumber = trackingNumber;
        this.entries = entries;
        this.code = code;
        this.zone = zone;
    }

    final void stand() {
        int round = 0;
        String item = "";
        String community = "";
        String lead = null;
        String worked = null;
        boolean merged = false;
        for (int at = 0; at < entries.size(); at++) {
            CaseEventKind kind = entries.get(at).kind();
            if (BEGINNINGS.contains(kind)) {
                item = text(at, "item");
                community = text(at, "community");
            } else if (kind == CaseEventKind.RECLASSIFIED) {
                item = text(at, "item");
            } else if (kind == CaseEventKind.REDO_ORDERED) {
                round++;
                lead = null;
                worked = null;
            } else if (kind == CaseEventKind.WHISTLE_BLOWN || kind == CaseEventKind.LEAD_CHANGED) {
                lead = code.apply(text(at, "lead"), community);
            } else if (kind == CaseEventKind.RESULT_SUBMITTED) {
                worked = code.apply(text(at, "department"), community);
            } else if (kind == CaseEventKind.SOLVED_IN_COMMUNITY) {
                worked = community;
            } else if (kind == CaseEventKind.MERGED) {
                merged = true;
            } else if (kind == CaseEventKind.MERGE_UNDONE) {
                merged = false;
            }
            String answering = worked != null ? worked : lead != null ? lead : community;
            standings.add(new Standing(round, item, community, answering, merged));
        }
    }

    final int roundOfEvaluation(int at) {
        if (!text(at, "round").isEmpty()) {
            return Integer.parseInt(text(at, "round"));
        }
        int running = standings.get(at).round();
        return all(CaseEventKind.values()).stream()
                .filter(next -> next > at && isEvaluation(next))
                .findFirst()
                .filter(next -> entries.get(next).kind() == CaseEventKind.ANSWERS_WEIGHED)
                .filter(next -> !text(next, "round").isEmpty())
                .map(next -> Integer.parseInt(text(next, "round")))
                .filter(named -> named < running)
                .orElse(running);
    }

    final boolean isEvaluation(int at) {
        return Set.of(CaseEventKind.EVALUATED, CaseEventKind.UNANSWERED, CaseEventKind.ANSWERS_WEIGHED)
                .contains(entries.get(at).kind());
    }

    final Mark mark(int at, int round, Measure measure, String unit, Instant time, int points, int of) {
        Standing then = standings.get(at);
        LocalDate day = LocalDate.ofInstant(time, zone);
        return new Mark(trackingNumber, round, measure, unit, then.item(), then.community(), day, points, of, false);
    }

    final List<Integer> all(CaseEventKind... kinds) {
        Set<CaseEventKind> wanted = Set.of(kinds);
        return IntStream.range(0, entries.size())
                .filter(at -> wanted.contains(entries.get(at).kind()))
                .boxed()
                .toList();
    }

    final Instant deadline(int at) {
        return Instant.parse(text(at, "deadline"));
    }

    final String text(int at, String member) {
        return Objects.toString(entries.get(at).detail().get(member), "");
    }

    /** Rule 6: a redo after the end, of a case that no other goes on for. */
    final boolean redone(int round) {
        return IntStream.range(0, entries.size())
                .filter(at -> entries.get(at).kind() == CaseEventKind.REDO_GRANTED)
                .anyMatch(at -> !standings.get(at).merged() && text(at, "round").equals(String.valueOf(round)));
    }
}
