package org.whistle.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the case file keeps of a meeting: what is told in public by its kind or code, the rest for the staff. */
final class MeetingDetail {

    private MeetingDetail() {}

    static Map<String, Object> ofConvening(JointMeeting meeting) {
        Map<String, Object> detail = new HashMap<>(Map.of(
                "meeting", meeting.number(),
                "until", meeting.convening().at().toString(),
                "place", meeting.convening().place(),
                "parties", meeting.seats().stream().map(Seat::party).toList()));
        put(detail, "agenda", meeting.convening().agenda());
        return detail;
    }

    static Map<String, Object> ofHeld(JointMeeting meeting) {
        Map<String, Object> detail = result(meeting);
        detail.put("agreement", meeting.held().agreement().name());
        detail.put("minutes", meeting.held().minutes());
        detail.put("came", codes(meeting, Attendance.CAME));
        detail.put("absent", codes(meeting, Attendance.ABSENT));
        detail.put("seats", meeting.seats());
        detail.put("options", meeting.options());
        detail.put("promises", meeting.promises());
        return detail;
    }

    static Map<String, Object> ofRuled(JointMeeting meeting) {
        Map<String, Object> detail = result(meeting);
        detail.put("disputeRuling", meeting.ruled().ruling().name());
        detail.put("measures", meeting.ruled().measures());
        return detail;
    }

    private static Map<String, Object> result(JointMeeting meeting) {
        Map<String, Object> detail = new HashMap<>(Map.of("meeting", meeting.number()));
        put(detail, "option", meeting.chosen().map(Option::told).orElse(null));
        put(detail, "summary", meeting.summary());
        return detail;
    }

    private static String codes(JointMeeting meeting, Attendance attendance) {
        return meeting.seats().stream()
                .filter(seat -> seat.attendance() == attendance)
                .map(seat -> seat.party().code())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static void put(Map<String, Object> detail, String member, String value) {
        if (value != null) {
            detail.put(member, value);
        }
    }
}
