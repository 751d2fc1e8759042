package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.testing.Family.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.notification.News;
import org.whistle.notification.Notice;
import org.whistle.notification.Notices;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Merges;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.testing.Family;
import org.whistle.testing.Family.Picture;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A merged request rests, follows the leading one, and is closed with it. */
@WholeApplication
class MergedRequestTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Merges merges;

    @Autowired
    private Notices notices;

    @Test
    void one_result_closes_all_also_those_merged_into_a_merged_one() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt middle = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt last = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(last, middle);
        family.merge(middle, leading);
        assertThat(loop.view(last).sameMatter()).isEqualTo(2);

        family.toTheEnd(leading);

        Stream.of(leading, middle, last).forEach(request -> loop.assertEnded(request, Status.CLOSED));
        assertThat(family.told(last)).containsOnlyOnce(CaseEventKind.CLOSED_WITH_LEADING);
        assertThat(loop.view(middle).mergedInto()).isEqualTo(number(leading));
        assertThat(merges.of(number(leading)).reporters()).isEqualTo(3);
        assertThat(family.pictureOf(middle).clocks()).allMatch(Clock::isStopped);
    }

    @Test
    void what_screening_has_merged_is_closed_with_the_leading_one() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "MERGE", "mergeInto", number(leading)));

        family.toTheEnd(leading);

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_leading_request_that_is_withdrawn_leaves_its_followers_to_the_oldest_of_them() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt oldest = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt other = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Picture before = family.pictureOf(oldest);
        family.merge(other, leading);
        family.merge(oldest, leading);

        loop.withdraw(leading);

        loop.assertEnded(leading, Status.WITHDRAWN);
        assertThat(family.pictureOf(oldest)).isEqualTo(before);
        assertThat(loop.view(other).mergedInto()).isEqualTo(number(oldest));
        assertThat(family.told(oldest)).containsSubsequence(CaseEventKind.MERGE_UNDONE, CaseEventKind.MERGE_RECEIVED);
        assertThat(notices.page("community", 0, 10_000).notices())
                .filteredOn(notice -> notice.trackingNumber().equals(number(oldest)))
                .extracting(Notice::news)
                .containsExactly(News.MERGE_UNDONE);
        family.toTheEnd(oldest);
        loop.assertEnded(oldest, Status.CLOSED);
        loop.assertEnded(other, Status.CLOSED);
    }

    @Test
    void a_leading_request_that_is_refused_gives_its_follower_back() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        Picture before = family.pictureOf(request);
        family.merge(request, leading);

        loop.complete(
                leading, "screenRequest", Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "法院已立案。"));

        loop.assertEnded(leading, Status.REFUSED);
        assertThat(family.pictureOf(request)).isEqualTo(before);
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_follower_sees_how_the_matter_goes_on_and_nothing_of_who_else_reported_it() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(request, leading);
        loop.complete(leading, "reportIn", FirstOptions.of("reportIn"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.JOINT_RESOLUTION);
        assertThat(loop.view(request).sameMatter()).isEqualTo(1);
        assertThat(loop.view(request).history())
                .extracting(entry -> entry.kind())
                .contains(CaseEventKind.WHISTLE_BLOWN, CaseEventKind.REPORTED_IN)
                .containsOnlyOnce(CaseEventKind.FILED, CaseEventKind.PROMISED);
        assertThat(loop.view(leading).sameMatter()).isEqualTo(1);
        assertThat(loop.view(request).withdrawable()).isFalse();
    }

    @Test
    void no_chain_of_merges_is_longer_than_ten() {
        List<Receipt> chain = new ArrayList<>();
        for (int merges = 0; merges <= 11; merges++) {
            chain.add(loop.file(Items.RUBBISH));
        }
        for (int merge = 0; merge < 10; merge++) {
            family.merge(chain.get(merge), chain.get(merge + 1));
        }

        Loop.assertRefused("into", () -> family.merge(chain.get(10), chain.get(11)));

        assertThat(loop.view(chain.get(0)).mergedInto()).isEqualTo(number(chain.get(10)));
        assertThat(loop.view(chain.get(0)).sameMatter()).isEqualTo(10);
        family.undo(chain.get(10), chain.get(9));
        family.merge(chain.get(10), chain.get(11));
        assertThat(loop.view(chain.get(9)).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_merged_request_is_not_merged_again_and_nothing_is_merged_into_it() {
        Receipt leading = loop.file(Items.RUBBISH);
        Receipt merged = loop.file(Items.RUBBISH);
        Receipt third = loop.file(Items.RUBBISH);
        family.merge(merged, leading);

        Loop.assertRefused("into", () -> family.merge(leading, merged));
        Loop.assertRefused("into", () -> family.merge(third, merged));
        assertConflict("merged-away", () -> family.merge(merged, third));
        assertConflict("merged-away", () -> loop.withdraw(merged));
        Loop.assertRefused("follower", () -> family.undo(third, merged));
        Loop.assertRefused("follower", () -> family.undo(leading, third));
    }

    @Test
    void what_is_being_evaluated_is_not_merged_any_more() {
        Receipt leading = loop.file(Items.RUBBISH);
        Receipt evaluated = loop.fileUpTo(Items.RUBBISH, "callBack");

        assertConflict("merge-in-evaluation", () -> family.merge(evaluated, leading));

        assertThat(loop.openTasks(evaluated)).containsExactly("callBack");
    }

    private static void assertConflict(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
