package org.whistle.workflow.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.whistle.meeting.Attendance;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.meeting.MeetingChange.AddOption;
import org.whistle.meeting.MeetingChange.AddPromise;
import org.whistle.meeting.MeetingChange.Attend;
import org.whistle.meeting.MeetingChange.Choose;
import org.whistle.meeting.MeetingChange.Summarise;
import org.whistle.meeting.Option;
import org.whistle.meeting.Party;
import org.whistle.meeting.Seat;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView.HistoryEntry;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;

/** The joint meetings of one request, as whoever holds them prepares them. */
record MeetingRoom(Loop loop, JointMeetings meetings, Receipt request) {

    static final Map<String, Object> NOT_AGREED = Map.of("agreement", "NOT_AGREED", "minutes", "费用分摊未谈拢");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    JointMeeting latest() {
        List<JointMeeting> all = meetings.of(number());
        return all.get(all.size() - 1);
    }

    void change(MeetingChange change) {
        meetings.change(number(), latest().version(), change);
    }

    void convene(Instant at) {
        List<Party> parties = latest().seats().stream().map(Seat::party).toList();
        change(new MeetingChange.Convene(at, "居委会二楼会议室", "夜间噪音", parties));
    }

    void decide(String title) {
        change(new AddOption(title, null));
        List<Option> options = latest().options();
        change(new Choose(options.get(options.size() - 1).id()));
    }

    void absent(String party) {
        change(new Attend(Map.of(seat(party), Attendance.ABSENT)));
    }

    void promise(String party, String what, LocalDate byWhen) {
        change(new AddPromise(seat(party), what, byWhen, CostBearer.SHARED));
    }

    void summarise(String summary) {
        change(new Summarise(summary));
    }

    private int seat(String party) {
        return latest().seats().stream()
                .filter(seat -> seat.party().code().equals(party))
                .findFirst()
                .orElseThrow()
                .id();
    }

    String number() {
        return request.trackingNumber().value();
    }

    /** Answers the one task of the key so that it carries the request forward. */
    void complete(String task) {
        loop.complete(request, task, FirstOptions.of(task));
    }

    void failToAgree() {
        loop.complete(request, "holdJointMeeting", NOT_AGREED);
    }

    List<String> openTasks() {
        return loop.openTasks(request);
    }

    /** What the resident is told of a kind of event, one after the other. */
    String told(CaseEventKind kind) {
        return history().stream()
                .filter(entry -> entry.kind() == kind)
                .map(HistoryEntry::text)
                .collect(Collectors.joining());
    }

    /** What the resident reads in Chinese. */
    List<HistoryEntry> history() {
        LocaleContextHolder.setLocale(Locale.CHINA);
        try {
            return loop.view(request).history();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    static LocalDate inDays(int days) {
        return LocalDate.ofInstant(TurnableClock.INSTANCE.instant(), ZONE).plusDays(days);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).minusMinutes(1).toInstant();
    }
}
