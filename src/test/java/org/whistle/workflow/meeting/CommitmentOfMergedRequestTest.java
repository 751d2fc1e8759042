package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.workflow.meeting.MeetingRoom.inDays;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.JointMeetings;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What was promised at a meeting rests with a merged request, and ends with it. */
@WholeApplication
class CommitmentOfMergedRequestTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Commitments commitments;

    @Test
    void who_is_closed_with_the_leading_one_leaves_no_promise_open() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        MeetingRoom room = new MeetingRoom(loop, meetings, request);
        room.promise("justice", "起草邻里公约", inDays(10));
        room.complete("holdJointMeeting");
        family.merge(request, leading);
        assertThat(commitments.of(room.number())).extracting(Commitment::state).containsExactly(Commitment.State.OPEN);

        family.toTheEnd(leading);

        loop.assertEnded(request, Status.CLOSED);
        assertThat(commitments.of(room.number()))
                .extracting(Commitment::state)
                .containsExactly(Commitment.State.LAPSED);
        assertThat(family.pictureOf(request).clocks()).allMatch(Clock::isStopped);
    }
}
