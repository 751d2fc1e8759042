package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.retention.RetentionRuns.Mode;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.WholeApplication;

/** What keeps a case, what goes with it, and when a wish is fulfilled. */
@WholeApplication
class HeldAndErasedTest {

    private static final String WHY = "本人申请";
    private static final Set<PersonalKind> ALL = Set.of();

    @Autowired
    private TalkativeLoop people;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Holds holds;

    @Autowired
    private ErasureOnDemand onDemand;

    @Autowired
    private ErasureRequests wishes;

    @Autowired
    private CaseErasure erasure;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private JdbcClient database;

    @Test
    void a_hold_keeps_the_contact_of_an_open_case_too() {
        Receipt open = people.file(Items.RUBBISH);
        holds.put(number(open), "诉讼中");

        assertThat(preview(open).requests()).singleElement().satisfies(plan -> {
            assertThat(plan.kept()).isEqualTo(Kept.HOLD);
            assertThat(plan.erased()).isEmpty();
        });
        assertThat(erasure.erase(number(open), Set.of(PersonalKind.CONTACT), "REQUEST")
                        .kept())
                .isEqualTo(Kept.HOLD);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> onDemand.erase(person(open), ALL, WHY, "any"))
                .matches(refusal -> refusal.code().equals("erasure-hold"));
        assertThat(contactsOf(open)).isOne();
    }

    @Test
    void a_hold_keeps_a_case_that_rests_in_another() {
        Receipt leading = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        Receipt merged = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        family.merge(merged, leading);
        holds.put(number(merged), "诉讼中");

        assertThat(erasure.erase(number(merged), Set.of(PersonalKind.CONTACT), "REQUEST")
                        .kept())
                .isEqualTo(Kept.HOLD);
        assertThat(contactsOf(merged)).isOne();
    }

    @Test
    void a_wish_is_fulfilled_when_nothing_is_left_and_not_before() {
        Receipt closed = people.closed(Items.RUBBISH);
        wishes.ask(number(closed), closed.secret());

        erase(closed, Set.of(PersonalKind.CONTACT));
        assertThat(wishOf(closed)).isEqualTo("ASKED");
        endedLongAgo(closed);
        runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {});

        assertThat(wishOf(closed)).isEqualTo("DONE");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> wishes.ask(number(closed), closed.secret()))
                .matches(refusal -> refusal.code().equals("erasure-nothing"));
    }

    @Test
    void what_was_split_off_goes_with_the_whole() {
        Receipt whole = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, "02-02");
        wishes.ask(number(whole), whole.secret());
        assertThat(parts).allSatisfy(part -> assertThat(contactsOf(part)).isOne());

        erase(whole, ALL);

        assertThat(parts).allSatisfy(part -> assertThat(contactsOf(part)).isZero());
        assertThat(contactsOf(whole)).isZero();
        assertThat(wishOf(whole)).as("the words of the parts are left").isEqualTo("ASKED");
    }

    @Test
    void a_hold_keeps_what_was_split_off_too() {
        Receipt whole = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, "02-02");
        holds.put(number(whole), "诉讼中");

        assertThat(preview(parts.get(1)).requests())
                .hasSize(3)
                .allMatch(plan -> plan.kept() == Kept.HOLD && plan.erased().isEmpty());
    }

    @Test
    void whoever_comes_second_writes_nothing_down() {
        Receipt closed = people.closed(Items.RUBBISH);

        assertThat(erasure.erase(number(closed), Set.of(PersonalKind.CONTACT), "RETENTION")
                        .kinds())
                .containsExactly(PersonalKind.CONTACT);
        assertThat(erasure.erase(number(closed), Set.of(PersonalKind.CONTACT), "RETENTION")
                        .kinds())
                .isEmpty();

        assertThat(family.told(closed))
                .filteredOn(CaseEventKind.PERSONAL_DATA_ERASED::equals)
                .hasSize(1);
    }

    private ErasureOnDemand.Preview preview(Receipt request) {
        return onDemand.preview(person(request), ALL, WHY);
    }

    private void erase(Receipt request, Set<PersonalKind> wanted) {
        String confirmation = onDemand.preview(person(request), wanted, WHY).confirmation();
        onDemand.erase(person(request), wanted, WHY, confirmation);
    }

    private static Person person(Receipt request) {
        return new Person(null, null, number(request));
    }

    private String wishOf(Receipt request) {
        return database.sql("select state from whistle.erasure_request where tracking_number = ?")
                .param(number(request))
                .query(String.class)
                .single();
    }

    private long contactsOf(Receipt request) {
        return database.sql("select count(*) from whistle.reporter where tracking_number = ?")
                .param(number(request))
                .query(Long.class)
                .single();
    }

    private void endedLongAgo(Receipt request) {
        database.sql("update whistle.resident_request set ended_at = now() - interval '70 months'"
                        + " where tracking_number = ?")
                .param(number(request))
                .update();
    }
}
