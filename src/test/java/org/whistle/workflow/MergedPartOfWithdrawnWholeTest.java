package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Whoever takes the whole back takes its parts back, also one that another request goes on for. */
@WholeApplication
class MergedPartOfWithdrawnWholeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Test
    void nobody_works_on_the_merged_part_of_a_whole_that_was_withdrawn_when_the_leading_request_is_withdrawn_too() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        family.merge(parts.get(0), leading);
        loop.withdraw(whole);

        loop.withdraw(leading);

        loop.assertEnded(whole, Status.WITHDRAWN);
        assertThat(loop.view(parts.get(0)).status()).isNotEqualTo(Status.OPEN);
        assertThat(family.active(parts.get(0))).isEmpty();
    }
}
