package org.whistle.rates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** Writes what may stand in a case file: any deed after any other, as far as one can come after it. */
final class Scribe {

    private static final List<String> DEPARTMENTS = List.of("sanitation", "housing", "street", "community", "district");
    private static final List<String> CLOCKS = List.of("REPORT_IN", "FIRST_CONTACT", "PROMISE", "EVALUATION");
    private static final List<String> MEASURES =
            List.of("SOLVED", "SATISFIED", "REDO", "RETURN", "CLOSING", "CONTACT", "REPORT_IN", "REPEAT");
    private static final List<String> ANSWERS = List.of("YES", "NO", "NO_ANSWER");
    private static final List<String> FEELINGS = List.of("SATISFIED", "BASICALLY_SATISFIED", "NOT_SATISFIED");

    private final Random random;
    private final List<CaseEntry> entries = new ArrayList<>();
    private final List<Instant> deadlines = new ArrayList<>();
    private Instant now = Instant.parse("2026-08-30T00:00:00Z");
    private int round;
    private int answers;
    private boolean merged;
    /** The round whose own answer is still called about. */
    private int awaited = -1;

    Scribe(Random random) {
        this.random = random;
        for (int deadline = 1; deadline < 4; deadline++) {
            deadlines.add(now.plus(Duration.ofHours(9L * deadline)));
        }
    }

    List<CaseEntry> file() {
        if (random.nextInt(4) == 0) {
            write(CaseEventKind.SPLIT_OFF, "from", "330105-0", "item", "01-02", "community", "330105001052");
        } else {
            write(CaseEventKind.FILED, "channel", "PORTAL", "item", "01-02", "community", "330105001052");
        }
        for (int entry = 3 + random.nextInt(30); entry > 0; entry--) {
            if (random.nextInt(3) > 0) {
                // now and then somebody is done at the very moment of the deadline
                Instant next = any(deadlines);
                now = random.nextInt(4) == 0 && next.isAfter(now) ? next : now.plusSeconds(random.nextInt(9_000));
            }
            any();
        }
        return entries;
    }

    private void any() {
        String department = any(DEPARTMENTS);
        switch (random.nextInt(19)) {
            case 0 -> write(CaseEventKind.WHISTLE_BLOWN, "lead", department, "supporting", "");
            case 1 -> write(CaseEventKind.LEAD_CHANGED, "lead", department);
            case 2 -> write(CaseEventKind.RULED, "department", any(DEPARTMENTS), "handledBy", department);
            case 3 -> write(CaseEventKind.RETURN_ANSWERED, "department", any(DEPARTMENTS), "handledBy", department);
            case 4 -> write(CaseEventKind.RESULT_SUBMITTED, "department", department);
            case 5 -> write(CaseEventKind.SOLVED_IN_COMMUNITY);
            case 6 ->
                write(
                        random.nextBoolean() ? CaseEventKind.REPORTED_IN : CaseEventKind.RETURNED,
                        "department",
                        department);
            case 7, 8, 9, 10 -> clock(department);
            case 11 -> merge();
            case 12 -> answer();
            case 13 -> called();
            case 14 -> redo();
            case 15 -> write(CaseEventKind.RECLASSIFIED, "item", random.nextBoolean() ? "04-01" : "08-02");
            case 16 -> score(department);
            case 17 ->
                write(
                        CaseEventKind.EXCLUDED,
                        "unit",
                        random.nextInt(4) == 0 ? "330105001052" : department,
                        "measures",
                        any(MEASURES) + "," + any(MEASURES),
                        "round",
                        String.valueOf(random.nextInt(round + 1)));
            default -> write(CaseEventKind.REFUSED, "ground", random.nextBoolean() ? "NO_NEW_FACTS" : "ANOTHER_BODY");
        }
    }

    private void clock(String department) {
        String clock = any(CLOCKS);
        String owner = clock.equals("PROMISE") ? "" : department;
        String deadline = any(deadlines).toString();
        switch (random.nextInt(6)) {
            case 0 -> write(CaseEventKind.OVERDUE, "clock", clock, "owner", owner, "deadline", deadline);
            case 1 -> write(CaseEventKind.CLOCK_CONTINUED, "clock", clock, "owner", owner, "deadline", deadline);
            case 2 -> {
                if (clock.equals("REPORT_IN") && random.nextBoolean()) {
                    write(CaseEventKind.REPORT_IN_DUE, "clock", clock, "owner", owner, "deadline", deadline);
                } else {
                    write(CaseEventKind.CLOCK_STARTED, "clock", clock, "owner", owner, "deadline", deadline);
                }
            }
            default -> {
                String outcome = any(List.of("DONE", "DONE", "RELEASED", "RELEASED", "ENDED"));
                boolean passedOn = outcome.equals("RELEASED") && !owner.isEmpty() && random.nextInt(3) > 0;
                write(
                        CaseEventKind.CLOCK_STOPPED,
                        "clock",
                        clock,
                        "owner",
                        owner,
                        "deadline",
                        deadline,
                        "outcome",
                        outcome,
                        passedOn ? "heir" : "none",
                        any(DEPARTMENTS.stream()
                                .filter(other -> !other.equals(owner))
                                .toList()),
                        random.nextBoolean() ? "stoppedAt" : "none",
                        now.minusMillis(random.nextInt(3)).toString());
            }
        }
    }

    private void merge() {
        boolean merges = !merged || random.nextInt(4) == 0;
        write(merges ? CaseEventKind.MERGED : CaseEventKind.MERGE_UNDONE, "into", "330105-2");
        merged = merges;
        awaited = -1;
    }

    /** The first answer of a round, at whichever door; a request that rests is not asked about. */
    private void answer() {
        if (merged || answers > 0) {
            return;
        }
        answers++;
        String solved = any(ANSWERS);
        said(solved, -1, solved.equals("NO_ANSWER") ? "SILENCE" : any(List.of("RESIDENT", "CALL_BACK")));
        awaited = !solved.equals("NO_ANSWER") && random.nextBoolean() ? round : awaited;
    }

    /** The second one, on the phone; the round may be over, and both entries may say which it was. */
    private void called() {
        if (merged || awaited < 0) {
            return;
        }
        said(any(ANSWERS), awaited, "CALL_BACK");
        String solved = any(ANSWERS);
        boolean named = awaited < round || random.nextBoolean();
        write(
                CaseEventKind.ANSWERS_WEIGHED,
                "counts",
                solved.equals("NO_ANSWER") ? "NONE" : any(List.of("OWN", "CALL_BACK")),
                "solved",
                solved,
                solved.equals("NO_ANSWER") ? "none" : "satisfaction",
                any(FEELINGS),
                named ? "round" : "none",
                String.valueOf(awaited));
        awaited = -1;
    }

    private void said(String solved, int about, String by) {
        boolean named = about >= 0 && random.nextBoolean();
        write(
                solved.equals("NO_ANSWER") ? CaseEventKind.UNANSWERED : CaseEventKind.EVALUATED,
                "by",
                by,
                "solved",
                solved,
                solved.equals("NO_ANSWER") ? "none" : "satisfaction",
                any(FEELINGS),
                named ? "round" : "none",
                String.valueOf(about));
    }

    private void redo() {
        if (!merged && answers > 0) {
            round++;
            answers = 0;
            write(CaseEventKind.REDO_ORDERED);
        }
    }

    private void score(String department) {
        boolean about = random.nextBoolean() && !department.equals("community");
        write(
                about ? CaseEventKind.DEPARTMENT_SCORED : CaseEventKind.WHISTLE_SCORED,
                "unit",
                about ? department : "330105001052",
                "by",
                about ? "330105001052" : department,
                "score",
                String.valueOf(1 + random.nextInt(5)),
                random.nextBoolean() ? "round" : "none",
                String.valueOf(random.nextInt(round + 1)));
    }

    private void write(CaseEventKind kind, String... members) {
        Map<String, Object> detail = new LinkedHashMap<>();
        for (int name = 0; name < members.length; name += 2) {
            if (!members[name].equals("none")) {
                detail.put(members[name], members[name + 1]);
            }
        }
        entries.add(new CaseEntry(now, kind, "somebody", detail));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
