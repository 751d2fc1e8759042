package org.whistle.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.whistle.meeting.MeetingChange.AddOption;
import org.whistle.meeting.MeetingChange.AddPromise;
import org.whistle.meeting.MeetingChange.Attend;
import org.whistle.meeting.MeetingChange.Choose;
import org.whistle.meeting.MeetingChange.Convene;
import org.whistle.meeting.MeetingChange.RemoveOption;
import org.whistle.meeting.MeetingChange.Today;
import org.whistle.meeting.MeetingChange.Vote;
import org.whistle.problem.Refusal;

/** What a joint meeting takes and what it refuses, without a database. */
class JointMeetingRulesTest {

    static final Today TODAY = new Today(Instant.parse("2026-11-22T01:00:00Z"), LocalDate.parse("2026-11-22"));
    private static final Party RESIDENTS = new Party(PartyKind.RESIDENTS, null, null);
    private static final Party COMMITTEE = new Party(PartyKind.RESIDENTS_COMMITTEE, null, null);
    private static final Party STREET = new Party(PartyKind.STREET, null, null);
    private static final Party FIRM = new Party(PartyKind.PROPERTY_FIRM, null, "绿城物业");

    @Test
    void a_first_meeting_without_agreement_is_followed_by_a_second_and_that_by_a_ruling() {
        JointMeeting first = meeting(1).record(Agreement.NOT_AGREED, "未谈拢", TODAY.now());
        JointMeeting second = meeting(2).record(Agreement.NOT_AGREED, "仍未谈拢", TODAY.now());

        assertThat(first.outcome()).isEqualTo(MeetingOutcome.SECOND_MEETING);
        assertThat(second.outcome()).isEqualTo(MeetingOutcome.RULING);
        assertThat(second.isBeforeAdjudicator()).isTrue();
        assertThat(meeting(2).record(Agreement.AGREED, "一致", TODAY.now()).outcome())
                .isEqualTo(MeetingOutcome.AGREED);
    }

    @Test
    void who_is_not_marked_absent_has_come() {
        JointMeeting marked = change(meeting(1), new Attend(Map.of(2, Attendance.ABSENT)));

        assertThat(marked.record(Agreement.NOT_AGREED, "未谈拢", TODAY.now()).seats())
                .extracting(Seat::attendance)
                .containsExactly(Attendance.CAME, Attendance.ABSENT);
    }

    @Test
    void parties_do_not_agree_on_options_of_which_none_is_chosen() {
        JointMeeting discussed = change(meeting(1), new AddOption("错峰使用", null));

        assertRefused("option-not-chosen", () -> discussed.record(Agreement.AGREED, "一致", TODAY.now()));
        JointMeeting chosen = change(discussed, new Choose(1));
        assertThat(chosen.record(Agreement.AGREED, "一致", TODAY.now()).chosen()).isPresent();
        assertThat(discussed.record(Agreement.NOT_AGREED, "未选定", TODAY.now()).isOpen())
                .isFalse();
    }

    @Test
    void one_option_is_chosen_at_most() {
        JointMeeting two = change(change(meeting(1), new AddOption("甲", null)), new AddOption("乙", null));
        JointMeeting chosen = change(change(two, new Choose(1)), new Choose(2));

        assertThat(chosen.options()).extracting(Option::chosen).containsExactly(false, true);
        assertThat(change(chosen, new Choose(null)).chosen()).isEmpty();
        assertRefused("no-such-entry", () -> change(chosen, new Choose(7)));
        assertRefused("no-such-entry", () -> change(chosen, new RemoveOption(7)));
    }

    @Test
    void votes_are_counts_of_each_kind_of_party() {
        JointMeeting voted = change(
                change(meeting(1), new AddOption("甲", null)),
                new Vote(1, List.of(new Votes(PartyKind.RESIDENTS, 12, 3, 1), new Votes(PartyKind.STREET, 0, 0, 0))));

        assertThat(voted.options().get(0).votes()).containsExactly(new Votes(PartyKind.RESIDENTS, 12, 3, 1));
        assertRefused("no-whole-number", () -> new Votes(PartyKind.RESIDENTS, -1, 0, 0));
        assertRefused(
                "party-twice",
                () -> new Vote(1, List.of(new Votes(PartyKind.OTHER, 1, 0, 0), new Votes(PartyKind.OTHER, 1, 0, 0))));
    }

    @Test
    void somebody_who_did_not_come_has_not_promised_anything() {
        JointMeeting promised = change(
                change(
                        change(meeting(1), convene("2026-11-23T01:00:00Z", RESIDENTS, FIRM, COMMITTEE)),
                        promise(2, TODAY.day().plusDays(9))),
                new Attend(Map.of(2, Attendance.ABSENT)));

        assertRefused("absent-promised", () -> promised.record(Agreement.AGREED, "一致", TODAY.now()));
    }

    @Test
    void a_party_that_has_promised_something_cannot_be_sent_away() {
        JointMeeting promised = change(meeting(1), promise(2, TODAY.day().plusDays(9)));

        assertRefused("party-has-promised", () -> change(promised, convene("2026-11-23T01:00:00Z", RESIDENTS)));
        assertThat(change(promised, convene("2026-11-23T01:00:00Z", FIRM)).seats())
                .extracting(Seat::party)
                .containsExactly(FIRM);
    }

    @Test
    void a_meeting_is_called_for_the_future_and_moved_but_parties_may_join_while_it_is_held() {
        JointMeeting convened = change(meeting(1), convene("2026-11-23T01:00:00Z", RESIDENTS, FIRM));
        Today tomorrow = new Today(Instant.parse("2026-11-23T02:00:00Z"), LocalDate.parse("2026-11-23"));
        Party late = new Party(PartyKind.OTHER, null, "市电梯协会");

        assertThat(convene("2026-11-23T01:00:00Z", RESIDENTS, FIRM, late)
                        .in(convened, tomorrow)
                        .seats())
                .extracting(Seat::party)
                .contains(late);
        assertRefused("meeting-in-the-past", () -> convene("2026-11-23T01:30:00Z", FIRM)
                .in(convened, tomorrow));
        assertRefused("meeting-in-the-past", () -> change(meeting(1), convene("2026-11-22T00:00:00Z", FIRM)));
        assertRefused("too-far-ahead", () -> change(meeting(1), convene("+200000-01-01T00:00:00Z", FIRM)));
        assertRefused("party-twice", () -> convene("2026-11-23T01:00:00Z", FIRM, FIRM));
    }

    @Test
    void a_commitment_is_due_between_today_and_two_years() {
        assertThat(change(meeting(1), promise(1, TODAY.day())).promises()).hasSize(1);
        assertRefused(
                "in-the-past", () -> change(meeting(1), promise(1, TODAY.day().minusDays(1))));
        assertRefused(
                "too-far-ahead",
                () -> change(meeting(1), promise(1, TODAY.day().plusYears(2).plusDays(1))));
        assertRefused("no-such-entry", () -> change(meeting(1), promise(9, TODAY.day())));
    }

    @Test
    void what_is_recorded_is_not_changed_any_more_except_by_the_adjudicator() {
        JointMeeting agreed = meeting(1).record(Agreement.AGREED, "一致", TODAY.now());
        JointMeeting disputed = meeting(2).record(Agreement.NOT_AGREED, "未谈拢", TODAY.now());

        assertRefused("meeting-held", () -> change(agreed, new AddOption("甲", null)));
        assertRefused("meeting-held", () -> change(disputed, new Attend(Map.of(1, Attendance.CAME))));
        assertRefused("meeting-held", () -> agreed.record(Agreement.AGREED, "一致", TODAY.now()));
        assertRefused("no-dispute", () -> agreed.rule(ruled(DisputeRuling.ACT)));
        assertThat(disputed.rule(ruled(DisputeRuling.ACT)).isBeforeAdjudicator())
                .isFalse();
    }

    @Test
    void without_anybody_but_the_street_there_was_no_meeting_and_one_party_does_not_agree_with_itself() {
        JointMeeting withStreet = change(meeting(1), convene("2026-11-23T01:00:00Z", RESIDENTS, STREET));
        int street = withStreet.seats().get(1).id();
        JointMeeting streetAlone = change(withStreet, new Attend(Map.of(1, Attendance.ABSENT)));
        JointMeeting residentsAlone = change(withStreet, new Attend(Map.of(street, Attendance.ABSENT)));
        JointMeeting nobody = change(meeting(1), new Attend(Map.of(1, Attendance.ABSENT, 2, Attendance.ABSENT)));

        assertRefused("nobody-came", () -> streetAlone.record(Agreement.NOT_AGREED, "未谈拢", TODAY.now()));
        assertRefused("nobody-came", () -> nobody.record(Agreement.NOT_AGREED, "未谈拢", TODAY.now()));
        assertRefused("agreement-needs-two", () -> residentsAlone.record(Agreement.AGREED, "一致", TODAY.now()));
        assertThat(residentsAlone
                        .record(Agreement.NOT_AGREED, "未谈拢", TODAY.now())
                        .isOpen())
                .isFalse();
        assertThat(withStreet.record(Agreement.AGREED, "一致", TODAY.now()).isOpen())
                .isFalse();
    }

    @Test
    void only_those_vote_who_sit_there_and_nobody_sits_there_twice() {
        JointMeeting discussed = change(meeting(1), new AddOption("甲", null));

        assertRefused(
                "party-not-there", () -> change(discussed, new Vote(1, List.of(new Votes(PartyKind.STREET, 1, 0, 0)))));
        assertRefused("no-whole-number", () -> new Votes(PartyKind.RESIDENTS, 100_001, 0, 0));
        assertRefused("option-twice", () -> change(discussed, new AddOption(" 甲 ", "另一份说明")));
        assertRefused(
                "party-twice",
                () -> convene("2026-11-23T01:00:00Z", STREET, new Party(PartyKind.DEPARTMENT, "street", null)));
        assertRefused(
                "party-twice",
                () -> convene("2026-11-23T01:00:00Z", STREET, new Party(PartyKind.STREET, null, "彭埠街道")));
        JointMeeting voted = change(discussed, new Vote(1, List.of(new Votes(PartyKind.PROPERTY_FIRM, 1, 0, 0))));
        assertRefused("party-has-voted", () -> change(voted, convene("2026-11-23T01:00:00Z", RESIDENTS)));
    }

    @Test
    void a_party_is_a_department_with_its_code_or_an_organisation() {
        assertRefused("required", () -> new Party(PartyKind.DEPARTMENT, null, null));
        assertRefused("required", () -> new Party(PartyKind.OTHER, null, " "));
        assertThat(new Party(PartyKind.RESIDENTS, "housing", "王女士")).isEqualTo(RESIDENTS);
        assertThat(FIRM.code()).isEqualTo("PROPERTY_FIRM");
    }

    static JointMeeting meeting(int number) {
        return new JointMeeting(
                1,
                "330105-1",
                0,
                number,
                0,
                Convening.NOT_YET,
                List.of(new Seat(1, RESIDENTS, null), new Seat(2, FIRM, null)),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    static JointMeeting change(JointMeeting meeting, MeetingChange change) {
        return change.in(meeting, TODAY);
    }

    static Convene convene(String at, Party... parties) {
        return new Convene(Instant.parse(at), "居委会会议室", null, List.of(parties));
    }

    static AddPromise promise(int party, LocalDate byWhen) {
        return new AddPromise(party, "修复地锁", byWhen, CostBearer.PROPERTY_FIRM);
    }

    static Ruled ruled(DisputeRuling ruling) {
        return new Ruled(ruling, "按方案办", "supervisor", TODAY.now());
    }

    static void assertRefused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
