package org.whistle.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Case files of the {@link OtherDistrict}, written entry by entry at moments of the test's choice; the clock stays there. */
@Component
public class HandWrittenCases {

    public static final Instant NINE_O_CLOCK = Instant.parse("2026-03-10T01:00:00Z");

    private final CaseFile caseFile;
    private final TransactionTemplate transaction;

    HandWrittenCases(CaseFile caseFile, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Screened after 30 minutes, dispatched two hours after that was proposed, returned twice. */
    public String written(int minutesLater) {
        String number = "LEVELS-" + UUID.randomUUID();
        Instant start = NINE_O_CLOCK.plus(Duration.ofMinutes(minutesLater));
        at(start, number, CaseEventKind.FILED, "channel PORTAL item 01-02 community " + OtherDistrict.COMMUNITY);
        at(start.plusSeconds(30 * 60), number, CaseEventKind.ACCEPTED, "");
        at(start.plusSeconds(60 * 60), number, CaseEventKind.DISPATCH_PROPOSED, "blower COMMUNITY");
        at(start.plusSeconds(180 * 60), number, CaseEventKind.WHISTLE_BLOWN, "lead housing supporting -");
        at(start.plusSeconds(180 * 60), number, CaseEventKind.REPORT_IN_DUE, clock("REPORT_IN", "housing", start, 1));
        at(start.plusSeconds(240 * 60), number, CaseEventKind.RETURNED, "department housing reason NOT_OURS");
        at(start.plusSeconds(300 * 60), number, CaseEventKind.RULED, "department housing ruling REROUTED");
        at(start.plusSeconds(360 * 60), number, CaseEventKind.RETURNED, "department police reason NOT_OURS");
        return number;
    }

    public static String clock(String clock, String owner, Instant start, int days) {
        return "clock %s owner %s deadline %s".formatted(clock, owner, start.plus(Duration.ofDays(days)));
    }

    public void at(Instant moment, String number, CaseEventKind kind, String detail) {
        TurnableClock.INSTANCE.standAt(moment);
        Map<String, String> members = new HashMap<>();
        String[] words = detail.isEmpty() ? new String[0] : detail.split(" ");
        for (int word = 0; word < words.length; word += 2) {
            members.put(words[word], words[word + 1]);
        }
        transaction.executeWithoutResult(status -> caseFile.append(number, kind, members));
    }

    public void stopped(Instant start, String number, int daysAllowed, int daysTaken) {
        Instant stop = start.plus(Duration.ofDays(daysTaken));
        at(
                stop,
                number,
                CaseEventKind.CLOCK_STOPPED,
                clock("FIRST_CONTACT", "housing", start, daysAllowed) + " outcome DONE stoppedAt " + stop);
    }
}
