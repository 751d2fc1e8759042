package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Overtaken;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionState;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** More time is asked for in the moment in which the request ends, or another goes on for it. */
@WholeApplication
class MoreTimeAtTheSameTimeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Extensions extensions;

    @RepeatedTest(20)
    void more_time_is_asked_for_while_the_resident_withdraws_and_nobody_is_asked_in_vain() throws Exception {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "submitResult");

        AtOnce.failures(() -> Overtaken.retry(() -> loop.withdraw(request)), () -> ask(request));

        loop.assertEnded(request, Status.WITHDRAWN);
        assertNobodyIsAsked(request);
    }

    @RepeatedTest(20)
    void more_time_is_asked_for_while_the_request_is_merged_and_nobody_is_asked_in_vain() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "submitResult");

        AtOnce.failures(() -> family.merge(request, leading), () -> ask(request));

        assertThat(loop.view(request).status()).isEqualTo(Status.MERGED);
        assertNobodyIsAsked(request);
    }

    private void ask(Receipt request) {
        Overtaken.retry(() -> extensions.ask(
                Family.number(request),
                new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "台风蓝色预警")));
    }

    private void assertNobodyIsAsked(Receipt request) {
        assertThat(extensions.of(Family.number(request))).noneMatch(wish -> wish.state() == ExtensionState.ASKED);
        assertThat(family.active(request)).isEmpty();
    }
}
