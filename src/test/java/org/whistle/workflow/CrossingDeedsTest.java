package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitment.State;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.JointMeeting;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange.AddPromise;
import org.whistle.request.CaseEventKind;
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

/** Two people whose deeds cross at the same request: one wins, the other is told in our words, and nothing is lost. */
@WholeApplication
class CrossingDeedsTest {

    private static final Map<String, Object> NOT_AGREED = Map.of("agreement", "NOT_AGREED", "minutes", "费用未谈拢");
    private static final String PARTS =
            """
            {"parts": [{"item": "01-02", "description": "垃圾"}, {"item": "08-02", "description": "噪音"}]}
            """;

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

    private CrossingPeople people;

    @BeforeEach
    void people_come() {
        people = new CrossingPeople(http);
    }

    @RepeatedTest(2)
    void of_two_supervisors_one_rules_on_a_dispute() throws Exception {
        Receipt request = disputed();
        Task task = loop.task(request, "ruleOnDispute");

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.submit(task, "supervisor", "disputeRuling", "ACT", "measures", "按方案办理"),
                () -> people.submit(task, "admin", "disputeRuling", "LEGAL_ROUTE", "measures", "依法诉讼"));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.DISPUTE_RULED);
        boolean acts = answers.get(0).status() == 204;
        assertThat(latest(request).ruled().by()).isEqualTo(acts ? "supervisor" : "admin");
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @RepeatedTest(2)
    void a_resident_withdraws_while_the_district_rules_on_a_dispute() throws Exception {
        Receipt request = disputed();
        Task task = loop.task(request, "ruleOnDispute");

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.withdraw(request),
                () -> people.submit(task, "supervisor", "disputeRuling", "ACT", "measures", "按方案办理"));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        loop.assertEnded(request, Status.WITHDRAWN);
        assertThat(family.told(request).contains(CaseEventKind.DISPUTE_RULED))
                .isEqualTo(answers.get(1).status() == 204);
    }

    @RepeatedTest(2)
    void a_request_is_split_while_its_screening_is_completed() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Task task = loop.task(request, "screenRequest");

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.door(task, "split", PARTS, "community"),
                () -> people.submit(task, "community", "screening", "SOLVE_IN_COMMUNITY", "reclassify", "KEEP"));

        boolean split = answers.get(0).status() < 300;
        assertThat(answers).extracting(answer -> answer.status() < 300).contains(true);
        assertThat(family.told(request).contains(CaseEventKind.SPLIT)).isEqualTo(split);
        assertThat(family.active(request))
                .extracting(Task::getTaskDefinitionKey)
                .isEqualTo(split ? List.of() : List.of("solveInCommunity"));
    }

    @RepeatedTest(2)
    void a_request_is_split_while_another_is_merged_into_it() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt other = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Task task = loop.task(request, "screenRequest");
        Task merging = loop.task(other, "screenRequest");
        String into = "{\"into\": \"%s\"}".formatted(request.trackingNumber());

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.door(task, "split", PARTS, "community"),
                () -> people.door(merging, "merge", into, "community"));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isLessThan(300);
        boolean merged = answers.get(1).status() < 300;
        assertThat(loop.view(other).status()).isEqualTo(merged ? Status.MERGED : Status.OPEN);
        assertThat(family.active(other)).hasSize(merged ? 0 : 1);
    }

    @RepeatedTest(2)
    void a_resident_withdraws_while_a_commitment_is_settled_and_it_does_not_stay_open() throws Exception {
        Receipt request = promised();
        Task task = loop.tasksOf(request).get(0);

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.withdraw(request), () -> people.submit(task, "admin", "fulfilment", "FULFILLED"));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        loop.assertEnded(request, Status.WITHDRAWN);
        boolean kept = answers.get(1).status() == 204;
        assertThat(commitments.of(Family.number(request)))
                .extracting(Commitment::state)
                .doesNotContain(State.OPEN)
                .filteredOn(state -> state == State.FULFILLED)
                .hasSize(kept ? 1 : 0);
    }

    @RepeatedTest(2)
    void the_last_commitment_is_settled_while_the_request_is_merged_and_the_lead_is_asked_when_it_comes_back()
            throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = promised();
        loop.complete(loop.tasksOf(request).get(0), FirstOptions.of("fulfilCommitment"));
        Task last = loop.task(request, "fulfilCommitment");

        List<Answer> answers =
                CrossingPeople.atOnce(() -> people.submit(last, "admin", "fulfilment", "FULFILLED"), () -> {
                    family.merge(request, leading);
                    return null;
                });

        assertThat(loop.view(request).status()).isEqualTo(Status.MERGED);
        assertThat(family.active(request)).isEmpty();
        family.undo(leading, request);
        assertThat(family.active(request))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(answers.get(0).status() == 204 ? "submitResult" : "fulfilCommitment");
    }

    @RepeatedTest(2)
    void a_leading_request_is_withdrawn_while_its_merge_is_undone_and_the_follower_goes_on() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(request, leading);
        Task task = loop.task(leading, "dispatchWhistle");
        String from = "{\"from\": \"%s\"}".formatted(request.trackingNumber());

        List<Answer> answers = CrossingPeople.atOnce(
                () -> people.withdraw(leading), () -> people.door(task, "unmerge", from, "street"));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
        assertThat(family.active(request)).hasSize(1);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.MERGE_UNDONE);
    }

    private Receipt disputed() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        loop.complete(request, "holdJointMeeting", NOT_AGREED);
        loop.complete(request, "holdJointMeeting", NOT_AGREED);
        return request;
    }

    private Receipt promised() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        LocalDate day = LocalDate.ofInstant(TurnableClock.INSTANCE.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(3);
        for (int seat = 0; seat < 2; seat++) {
            JointMeeting meeting = latest(request);
            meetings.change(
                    Family.number(request),
                    meeting.version(),
                    new AddPromise(meeting.seats().get(seat).id(), "张贴公约", day, CostBearer.NONE));
        }
        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        return request;
    }

    private JointMeeting latest(Receipt request) {
        List<JointMeeting> all = meetings.of(Family.number(request));
        return all.get(all.size() - 1);
    }
}
