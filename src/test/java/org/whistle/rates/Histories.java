package org.whistle.rates;

import static org.whistle.request.CaseEventKind.CLOCK_STOPPED;
import static org.whistle.request.CaseEventKind.EVALUATED;
import static org.whistle.request.CaseEventKind.EXCLUDED;
import static org.whistle.request.CaseEventKind.FILED;
import static org.whistle.request.CaseEventKind.MERGED;
import static org.whistle.request.CaseEventKind.MERGE_UNDONE;
import static org.whistle.request.CaseEventKind.OVERDUE;
import static org.whistle.request.CaseEventKind.RECLASSIFIED;
import static org.whistle.request.CaseEventKind.REDO_ORDERED;
import static org.whistle.request.CaseEventKind.REPORTED_IN;
import static org.whistle.request.CaseEventKind.RESULT_SUBMITTED;
import static org.whistle.request.CaseEventKind.RETURNED;
import static org.whistle.request.CaseEventKind.UNANSWERED;
import static org.whistle.request.CaseEventKind.WHISTLE_BLOWN;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Writes case files of requests that nobody filed, entry by entry. */
final class Histories {

    static final String COMMUNITY = "330105001052";
    static final String ITEM = "01-02";

    private static final List<String> DEPARTMENTS = List.of("sanitation", "housing", "police", "street", "community");
    private static final List<String> ITEMS = List.of("01-02", "04-01", "08-02");

    private final CaseFile caseFile;
    private final TransactionTemplate transaction;

    Histories(CaseFile caseFile, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the number of a case that nobody else has */
    static String newNumber() {
        return "RATES-" + UUID.randomUUID();
    }

    /** In a transaction of its own. */
    void write(String number, CaseEventKind kind, Map<String, String> detail) {
        transaction.executeWithoutResult(status -> caseFile.append(number, kind, detail));
    }

    /** @return the number of a request that was just filed */
    String filed() {
        String number = newNumber();
        write(number, FILED, Map.of("channel", "PORTAL", "item", ITEM, "community", COMMUNITY));
        return number;
    }

    void answered(String number, String solved, String satisfaction) {
        write(number, EVALUATED, Map.of("by", "RESIDENT", "solved", solved, "satisfaction", satisfaction));
    }

    /** Some entries in some order, in one transaction or several; with the same seed the same. */
    void random(String number, long seed) {
        Random random = new Random(seed);
        write(number, FILED, Map.of("channel", "PORTAL", "item", any(random, ITEMS), "community", COMMUNITY));
        more(number, random, 3 + random.nextInt(15));
    }

    void more(String number, Random random, int entries) {
        int left = entries;
        while (left > 0) {
            int together = Math.min(left, 1 + random.nextInt(4));
            transaction.executeWithoutResult(status -> {
                for (int entry = 0; entry < together; entry++) {
                    any(random, (kind, detail) -> caseFile.append(number, kind, detail));
                }
            });
            left -= together;
        }
    }

    private static void any(Random random, BiConsumer<CaseEventKind, Map<String, String>> entry) {
        String department = any(random, DEPARTMENTS);
        String deadline = random.nextBoolean() ? "2020-02-03T04:05:06Z" : "2099-01-01T00:00:00Z";
        switch (random.nextInt(13)) {
            case 0 -> entry.accept(WHISTLE_BLOWN, Map.of("lead", department, "supporting", ""));
            case 1 -> entry.accept(REPORTED_IN, Map.of("department", department));
            case 2 -> entry.accept(RETURNED, Map.of("department", department, "reason", "NOT_OURS"));
            case 3 -> entry.accept(RESULT_SUBMITTED, Map.of("department", department, "measures", "已清运"));
            case 4 ->
                entry.accept(
                        OVERDUE, Map.of("clock", "REPORT_IN", "owner", department, "deadline", "2020-02-03T04:05:06Z"));
            case 5, 6 ->
                entry.accept(
                        CLOCK_STOPPED,
                        Map.of("clock", "FIRST_CONTACT", "owner", department, "deadline", deadline, "outcome", "DONE"));
            case 7 ->
                entry.accept(
                        EVALUATED,
                        Map.of(
                                "by",
                                "RESIDENT",
                                "solved",
                                random.nextBoolean() ? "YES" : "NO",
                                "satisfaction",
                                "SATISFIED"));
            case 8 -> entry.accept(UNANSWERED, Map.of("by", "SILENCE", "solved", "NO_ANSWER"));
            case 9 -> entry.accept(REDO_ORDERED, Map.of("deadline", deadline));
            case 10 -> entry.accept(random.nextBoolean() ? MERGED : MERGE_UNDONE, Map.of("into", "RATES-0"));
            case 11 -> entry.accept(RECLASSIFIED, Map.of("item", any(random, ITEMS)));
            default ->
                entry.accept(
                        EXCLUDED,
                        Map.of(
                                "appeal",
                                "1",
                                "unit",
                                department,
                                "round",
                                "0",
                                "measures",
                                "SOLVED,CONTACT,REPORT_IN",
                                "ground",
                                "FORCE_MAJEURE"));
        }
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
