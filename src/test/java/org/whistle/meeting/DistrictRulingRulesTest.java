package org.whistle.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.meeting.JointMeetingRulesTest.TODAY;
import static org.whistle.meeting.JointMeetingRulesTest.assertRefused;
import static org.whistle.meeting.JointMeetingRulesTest.change;
import static org.whistle.meeting.JointMeetingRulesTest.meeting;
import static org.whistle.meeting.JointMeetingRulesTest.promise;
import static org.whistle.meeting.JointMeetingRulesTest.ruled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.meeting.MeetingChange.AddOption;
import org.whistle.meeting.MeetingChange.Choose;
import org.whistle.meeting.MeetingChange.RemoveOption;
import org.whistle.meeting.MeetingChange.RemovePromise;
import org.whistle.meeting.MeetingChange.Today;
import org.whistle.meeting.MeetingChange.Vote;

/** What the district may change of a meeting that it rules on, without a database. */
class DistrictRulingRulesTest {

    @Test
    void the_district_chooses_and_adds_but_rewrites_nothing_of_what_was_said() {
        JointMeeting disputed = change(
                        change(
                                change(meeting(2), new AddOption("甲", null)),
                                new Vote(1, List.of(new Votes(PartyKind.RESIDENTS, 12, 3, 1)))),
                        promise(2, TODAY.day().plusDays(9)))
                .record(Agreement.NOT_AGREED, "未谈拢", TODAY.now());

        assertRefused("meeting-held", () -> change(disputed, new AddOption("乙", null)));
        assertRefused("meeting-held", () -> change(disputed, new RemoveOption(1)));
        assertRefused("meeting-held", () -> change(disputed, new Vote(1, List.of())));
        assertRefused("meeting-held", () -> change(disputed, new RemovePromise(1)));
        assertRefused("option-not-chosen", () -> disputed.rule(ruled(DisputeRuling.ACT)));
        JointMeeting settled =
                change(change(disputed, new Choose(1)), promise(1, TODAY.day().plusDays(3)));
        assertThat(settled.promises())
                .extracting(Promise::standing)
                .containsExactly(PromiseStanding.OFFERED, PromiseStanding.ORDERED);
        assertThat(change(settled, new RemovePromise(2)).promises()).isEqualTo(disputed.promises());
        assertThat(settled.rule(ruled(DisputeRuling.ACT)).isBeforeAdjudicator()).isFalse();
    }

    @Test
    void an_offer_whose_day_went_by_lapses_and_stays_on_record() {
        JointMeeting disputed =
                change(meeting(2), promise(2, TODAY.day())).record(Agreement.NOT_AGREED, "未谈拢", TODAY.now());
        Today later = new Today(TODAY.now(), TODAY.day().plusDays(1));

        assertThat(disputed.overdue(TODAY.day())).isEmpty();
        assertThat(disputed.overdue(later.day())).isPresent();
        JointMeeting without = new RemovePromise(1).in(disputed, later);
        assertThat(without.promises())
                .singleElement()
                .extracting(Promise::standing)
                .isEqualTo(PromiseStanding.LAPSED);
        assertThat(without.overdue(later.day())).isEmpty();
    }
}
