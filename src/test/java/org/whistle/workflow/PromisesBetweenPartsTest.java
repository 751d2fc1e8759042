package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitment.State;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange.AddPromise;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What a party promised, when the day passes before the meeting is held, or another request ends it. */
@WholeApplication
class PromisesBetweenPartsTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Http http;

    private Receipt request;

    @BeforeEach
    void a_party_promises_something_by_tomorrow() {
        request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        JointMeeting meeting = meetings.of(Family.number(request)).get(0);
        LocalDate tomorrow = LocalDate.ofInstant(TurnableClock.INSTANCE.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(1);
        meetings.change(
                Family.number(request),
                meeting.version(),
                new AddPromise(meeting.seats().get(0).id(), "张贴公约", tomorrow, CostBearer.NONE));
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_meeting_is_held_after_the_day_of_a_promise_and_whoever_records_it_meets_no_fault() {
        TurnableClock.INSTANCE.turn(Duration.ofDays(5));

        Answer answer = record("holdJointMeeting", "street", Map.of("agreement", "AGREED", "minutes", "三方同意"));

        assertThat(answer.status()).as(answer.text()).isIn(204, 400, 409);
    }

    @Test
    void the_district_rules_after_the_day_of_a_promise_and_meets_no_fault() {
        Map<String, Object> notAgreed = Map.of("agreement", "NOT_AGREED", "minutes", "费用未谈拢");
        loop.complete(request, "holdJointMeeting", notAgreed);
        loop.complete(request, "holdJointMeeting", notAgreed);
        TurnableClock.INSTANCE.turn(Duration.ofDays(5));

        Answer answer = record("ruleOnDispute", "supervisor", Map.of("disputeRuling", "ACT", "measures", "按方案办理"));

        assertThat(answer.status()).as(answer.text()).isIn(204, 400, 409);
    }

    @Test
    void no_commitment_stays_open_of_a_request_that_is_closed_with_the_leading_one() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        family.merge(request, leading);

        family.toTheEnd(leading);

        loop.assertEnded(request, Status.CLOSED);
        List<Commitment> made = commitments.of(Family.number(request));
        assertThat(made).hasSize(1).extracting(Commitment::state).doesNotContain(State.OPEN);
    }

    private Answer record(String task, String account, Map<String, String> answers) {
        return http.submit(loop.task(request, task), answers).as(account).answer();
    }
}
