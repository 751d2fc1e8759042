package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.whistle.testing.Family.number;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.NewPart;
import org.whistle.request.Receipt;
import org.whistle.request.RequestPart;
import org.whistle.request.Splits;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A request about several matters becomes one a matter, and is closed with the last of them. */
@WholeApplication
class SplitRequestTest {

    /** 房屋漏水: fifteen working days, where rubbish has four working hours. */
    private static final String LEAKING_BUILDING = "06-03";

    private static final Map<String, Object> REFUSED =
            Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "法院已立案。");

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Splits splits;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void each_part_runs_the_loop_and_the_last_one_closes_the_whole() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");

        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.NEIGHBOURS);

        assertThat(loop.openTasks(whole)).isEmpty();
        assertThat(loop.view(whole).status()).isEqualTo(Status.OPEN);
        assertThat(loop.view(whole).parts())
                .extracting(RequestPart::trackingNumber, RequestPart::status)
                .containsExactly(tuple(number(parts.get(0)), Status.OPEN), tuple(number(parts.get(1)), Status.OPEN));
        assertThat(loop.view(parts.get(1)).splitFrom()).isEqualTo(number(whole));
        assertThat(loop.view(parts.get(1)).item()).isEqualTo(Items.NEIGHBOURS);
        assertThat(family.told(whole)).endsWith(CaseEventKind.SPLIT, CaseEventKind.CLOCK_STOPPED);
        assertThat(family.told(parts.get(0))).contains(CaseEventKind.SPLIT_OFF);

        family.toTheEnd(parts.get(0));
        assertThat(loop.view(whole).status()).isEqualTo(Status.OPEN);
        family.toTheEnd(parts.get(1));

        parts.forEach(part -> loop.assertEnded(part, Status.CLOSED));
        loop.assertEnded(whole, Status.CLOSED);
        assertThat(family.told(whole)).containsOnlyOnce(CaseEventKind.CLOSED_WITH_PARTS);
    }

    @Test
    void the_promise_of_a_part_counts_from_the_first_filing_and_the_clocks_of_the_whole_stop() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        TurnableClock.INSTANCE.turn(Duration.ofHours(3));

        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);

        assertThat(loop.view(parts.get(0)).filedAt()).isEqualTo(loop.view(whole).filedAt());
        assertThat(loop.view(parts.get(0)).deadline()).isEqualTo(whole.deadline());
        assertThat(family.pictureOf(whole).clocks()).isNotEmpty().allMatch(Clock::isStopped);
    }

    @Test
    void no_part_is_promised_later_than_the_whole_was() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt longer = loop.fileUpTo(LEAKING_BUILDING, "screenRequest");

        List<Receipt> parts = family.split(whole, LEAKING_BUILDING, LEAKING_BUILDING);
        List<Receipt> sooner = family.split(longer, Items.RUBBISH, LEAKING_BUILDING);

        assertThat(parts)
                .allSatisfy(part -> assertThat(loop.view(part).deadline()).isEqualTo(whole.deadline()));
        assertThat(loop.view(sooner.get(0)).deadline())
                .as("with its own limit, which ends earlier")
                .isBefore(longer.deadline());
        assertThat(loop.view(sooner.get(1)).deadline()).isEqualTo(longer.deadline());
    }

    @Test
    void where_no_part_was_settled_the_whole_is_not_told_to_be() {
        Receipt refused = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt withdrawn = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> refusedParts = family.split(refused, Items.NEIGHBOURS, Items.NEIGHBOURS);

        family.active(refusedParts.get(0)).forEach(task -> loop.complete(task, Map.of("finding", "CONFIRMED")));
        loop.complete(refusedParts.get(0), "screenRequest", REFUSED);
        loop.withdraw(refusedParts.get(1));
        family.split(withdrawn, Items.NEIGHBOURS, Items.NEIGHBOURS).forEach(loop::withdraw);

        loop.assertEnded(refused, Status.REFUSED);
        assertThat(family.told(refused))
                .endsWith(CaseEventKind.REFUSED_WITH_PARTS)
                .doesNotContain(CaseEventKind.CLOSED_WITH_PARTS);
        assertThat(loop.view(refused).history()).last().satisfies(entry -> assertThat(entry.text())
                .doesNotContain("办结", "is closed"));
        loop.assertEnded(withdrawn, Status.WITHDRAWN);
        assertThat(family.told(withdrawn)).endsWith(CaseEventKind.WITHDRAWN_WITH_PARTS);
    }

    @Test
    void two_parts_that_say_the_same_are_one_too_many() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        NewPart part = new NewPart(Items.RUBBISH, "门口的垃圾");
        NewPart again = new NewPart(Items.RUBBISH, " 门口的垃圾 ");

        Loop.assertRefused("parts[1].description", () -> splits.split(number(whole), List.of(part, again)));

        assertThat(loop.view(whole).parts()).isEmpty();
        assertThat(splits.split(number(whole), List.of(part, new NewPart(Items.NEIGHBOURS, "门口的垃圾"))))
                .as("the same words about another item")
                .hasSize(2);
    }

    @Test
    void a_part_that_is_refused_or_merged_counts_as_ended_when_it_has_ended() {
        Receipt other = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.NEIGHBOURS, Items.NEIGHBOURS, Items.NEIGHBOURS);
        parts.forEach(part -> family.active(part).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("checkOnSite"))
                .forEach(task -> loop.complete(task, Map.of("finding", "CONFIRMED"))));
        loop.complete(parts.get(0), "screenRequest", REFUSED);
        family.merge(parts.get(1), other);
        loop.withdraw(parts.get(2));
        assertThat(loop.view(whole).status()).isEqualTo(Status.OPEN);

        family.toTheEnd(other);

        assertThat(parts)
                .extracting(part -> loop.view(part).status())
                .containsExactly(Status.REFUSED, Status.CLOSED, Status.WITHDRAWN);
        loop.assertEnded(whole, Status.CLOSED);
    }

    @Test
    void who_withdraws_the_whole_withdraws_its_open_parts() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.NEIGHBOURS);
        family.toTheEnd(parts.get(0));

        loop.withdraw(whole);

        loop.assertEnded(whole, Status.WITHDRAWN);
        loop.assertEnded(parts.get(0), Status.CLOSED);
        loop.assertEnded(parts.get(1), Status.WITHDRAWN);
        assertThat(family.told(parts.get(1))).endsWith(CaseEventKind.WITHDRAWN);
    }

    @Test
    void those_merged_into_a_request_that_is_split_are_closed_with_it() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt follower = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(follower, whole);

        family.split(whole, Items.RUBBISH, Items.RUBBISH).forEach(family::toTheEnd);

        loop.assertEnded(whole, Status.CLOSED);
        loop.assertEnded(follower, Status.CLOSED);
    }

    @Test
    void what_is_split_is_not_split_again_nor_merged_and_nothing_is_merged_into_it() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt other = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt part = family.split(whole, Items.RUBBISH, Items.RUBBISH).get(0);

        assertConflict("split-already", () -> family.split(whole, Items.RUBBISH, Items.RUBBISH));
        assertConflict("split-part", () -> family.split(part, Items.RUBBISH, Items.RUBBISH));
        assertConflict("merge-split", () -> family.merge(whole, other));
        Loop.assertRefused("into", () -> family.merge(other, whole));
        Loop.assertRefused("into", () -> family.merge(part, whole));
    }

    @Test
    void two_to_ten_parts_each_with_an_item_and_words_and_before_departments_are_called() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt called = loop.fileUpTo(Items.RUBBISH, "reportIn");
        NewPart right = new NewPart(Items.RUBBISH, "垃圾");

        Loop.assertRefused("parts", () -> splits.split(number(whole), List.of(right)));
        Loop.assertRefused("parts", () -> splits.split(number(whole), Collections.nCopies(11, right)));
        Loop.assertRefused(
                "parts[1].item", () -> splits.split(number(whole), List.of(right, new NewPart("99-99", "噪音"))));
        Loop.assertRefused("parts[1].item", () -> splits.split(number(whole), List.of(right, new NewPart(null, "噪音"))));
        Loop.assertRefused(
                "parts[0].description",
                () -> splits.split(number(whole), List.of(new NewPart(Items.RUBBISH, " "), right)));
        assertConflict("split-too-late", () -> splits.split(number(called), List.of(right, right)));
        assertThat(loop.openTasks(whole)).containsExactly("screenRequest");
        assertThat(loop.view(whole).parts()).isEmpty();
    }

    private static void assertConflict(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
