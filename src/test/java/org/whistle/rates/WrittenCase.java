package org.whistle.rates;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** A case file written by hand, in Hangzhou in August 2026, and its marks in short. */
final class WrittenCase {

    static final String COMMUNITY = "330105001052";
    static final String STREET = "330105001";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Units UNITS = (department, community) -> switch (department) {
        case "community" -> community;
        case "street" -> community.substring(0, STREET.length());
        default -> department;
    };

    private final List<CaseEntry> entries = new ArrayList<>();

    private WrittenCase() {}

    /** A request filed at nine on the third, about exposed rubbish. */
    static WrittenCase filed() {
        return empty().at(
                        "03 09:00", CaseEventKind.FILED, "channel", "PORTAL", "item", "01-02", "community", COMMUNITY);
    }

    static WrittenCase empty() {
        return new WrittenCase();
    }

    /** The same, and the whistle is blown at ten for a department. */
    static WrittenCase whistledFor(String lead) {
        return filed().at("03 10:00", CaseEventKind.WHISTLE_BLOWN, "lead", lead, "supporting", "");
    }

    /**
     * @param at day of August and time, the local one
     * @param members name and value by turns
     */
    WrittenCase at(String at, CaseEventKind kind, String... members) {
        Map<String, Object> detail = new LinkedHashMap<>();
        for (int name = 0; name < members.length; name += 2) {
            boolean time = List.of("deadline", "stoppedAt").contains(members[name]);
            detail.put(members[name], time ? instant(members[name + 1]) : members[name + 1]);
        }
        entries.add(new CaseEntry(Instant.parse(instant(at)), kind, "somebody", detail));
        return this;
    }

    WrittenCase stopped(String at, String clock, String owner, String deadline, String outcome) {
        return at(
                at,
                CaseEventKind.CLOCK_STOPPED,
                "clock",
                clock,
                "owner",
                owner,
                "deadline",
                deadline,
                "outcome",
                outcome);
    }

    /** @param stoppedAt as the entry tells it */
    WrittenCase stopped(String at, String clock, String owner, String deadline, String outcome, String stoppedAt) {
        return at(
                at,
                CaseEventKind.CLOCK_STOPPED,
                "clock",
                clock,
                "owner",
                owner,
                "deadline",
                deadline,
                "outcome",
                outcome,
                "stoppedAt",
                stoppedAt);
    }

    /** @param heir the department that goes on with it */
    WrittenCase passedOn(String at, String clock, String owner, String deadline, String heir) {
        return at(
                at,
                CaseEventKind.CLOCK_STOPPED,
                "clock",
                clock,
                "owner",
                owner,
                "deadline",
                deadline,
                "outcome",
                "RELEASED",
                "heir",
                heir);
    }

    WrittenCase continued(String at, String clock, String owner, String deadline) {
        return at(at, CaseEventKind.CLOCK_CONTINUED, "clock", clock, "owner", owner, "deadline", deadline);
    }

    WrittenCase overdue(String at, String clock, String owner, String deadline) {
        return at(at, CaseEventKind.OVERDUE, "clock", clock, "owner", owner, "deadline", deadline);
    }

    private static String instant(String dayAndTime) {
        return LocalDateTime.parse("2026-08-" + dayAndTime.replace(' ', 'T'))
                .atZone(ZONE)
                .toInstant()
                .toString();
    }

    List<Mark> marks() {
        return marks(null);
    }

    List<Mark> marks(String community) {
        return new MarkReader(UNITS, ZONE).read("330105-1", entries, community);
    }

    /** @return the unit, the day of August, the points of how many, and whether it is excluded; of all rounds */
    List<String> marksOf(Measure measure) {
        return marks().stream()
                .filter(mark -> mark.measure() == measure)
                .map(WrittenCase::inShort)
                .toList();
    }

    private static String inShort(Mark mark) {
        return "%s %02d %d/%d%s%s"
                .formatted(
                        mark.unit(),
                        mark.day().getDayOfMonth(),
                        mark.points(),
                        mark.of(),
                        mark.round() == 0 ? "" : " round " + mark.round(),
                        mark.excluded() ? " excluded" : "");
    }
}
