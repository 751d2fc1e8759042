package org.whistle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.whistle.casework.ReturnRules.Question;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.problem.Refusal;

/** The rules of returns and rulings, one by one. */
class OrderCallsTest {

    private static final List<String> UNITS = List.of("sanitation", "police", "landscape", "street", "district");
    private static final Duties DUTIES = new Duties("landscape", List.of("police"));
    private static final OrderCalls CALLED =
            SmallWorld.of(UNITS, DUTIES, "sanitation", List.of("police")).start();

    @Test
    void the_street_rules_first_and_the_district_on_the_second_dispute() {
        OrderCalls first = CALLED.returnBy("sanitation", null, ReturnAnswer.RULING);
        OrderCalls second = first.returnBy("police", null, ReturnAnswer.RULING);

        assertThat(first.openDispute("sanitation").adjudicator()).isEqualTo(Adjudicator.STREET);
        assertThat(second.openDispute("police").adjudicator()).isEqualTo(Adjudicator.DISTRICT);
    }

    @Test
    void the_district_rules_where_the_street_leads_returns_or_is_suggested() {
        OrderCalls streetLeads =
                SmallWorld.of(UNITS, DUTIES, "street", List.of("police")).start();

        assertThat(adjudicator(streetLeads.returnBy("police", null, ReturnAnswer.RULING), "police"))
                .isEqualTo(Adjudicator.DISTRICT);
        assertThat(adjudicator(streetLeads.returnBy("street", null, ReturnAnswer.RULING), "street"))
                .isEqualTo(Adjudicator.DISTRICT);
        assertThat(adjudicator(CALLED.returnBy("sanitation", "street", ReturnAnswer.RULING), "sanitation"))
                .isEqualTo(Adjudicator.DISTRICT);
    }

    @Test
    void what_the_street_finds_to_be_nobodys_goes_up_and_the_district_takes_it_itself() {
        OrderCalls returned = CALLED.returnBy("sanitation", null, ReturnAnswer.RULING);
        OrderCalls up = returned.rule("sanitation", Ruling.NOBODY, null);
        assertThat(up.lead()).isEqualTo("sanitation");
        assertThat(adjudicator(up, "sanitation")).isEqualTo(Adjudicator.DISTRICT);

        OrderCalls ruled = up.rule("sanitation", Ruling.NOBODY, null);

        assertThat(ruled.lead()).isEqualTo("district");
        assertThat(ruled.outcome("sanitation", up)).isEqualTo(new Ruled(Ruling.REROUTE, "district"));
        assertRefused("ruled-finally", () -> ruled.returnBy("district", null, ReturnAnswer.RULING));
    }

    @Test
    void whom_the_street_reroutes_to_may_return_once_and_whom_the_district_names_may_not() {
        OrderCalls rerouted = CALLED.returnBy("sanitation", null, ReturnAnswer.RULING)
                .rule("sanitation", Ruling.REROUTE, "landscape");
        OrderCalls again = rerouted.returnBy("landscape", null, ReturnAnswer.RULING);
        assertThat(adjudicator(again, "landscape")).isEqualTo(Adjudicator.DISTRICT);

        OrderCalls kept = again.rule("landscape", Ruling.KEEP, null);
        OrderCalls passed = again.rule("landscape", Ruling.REROUTE, "street");

        assertRefused("ruled-finally", () -> kept.returnBy("landscape", null, ReturnAnswer.RULING));
        assertRefused("ruled-finally", () -> passed.returnBy("street", null, ReturnAnswer.RULING));
        assertThat(passed.lead()).isEqualTo("street");
    }

    @Test
    void a_lead_is_never_released_and_no_table_can_do_it() {
        OrderCalls accepted = CALLED.returnBy("sanitation", null, ReturnAnswer.ACCEPT);

        assertThat(accepted.get("sanitation").state()).isEqualTo(State.RETURNED);
        assertRefused("lead-stays", () -> accepted.rule("sanitation", Ruling.RELEASE, null));
    }

    @Test
    void only_the_district_takes_a_matter_to_itself() {
        OrderCalls returned = CALLED.returnBy("sanitation", null, ReturnAnswer.RULING);

        assertRefused("district-decides", () -> returned.rule("sanitation", Ruling.REROUTE, "district"));
        assertThat(CALLED.returnBy("sanitation", "district", ReturnAnswer.REROUTE)
                        .get("sanitation")
                        .state())
                .isEqualTo(State.RETURNED);
    }

    @Test
    void nobody_is_called_twice_or_while_its_own_return_is_open() {
        OrderCalls both =
                CALLED.returnBy("sanitation", null, ReturnAnswer.RULING).returnBy("police", null, ReturnAnswer.RULING);

        assertRefused("called-already", () -> both.rule("police", Ruling.REROUTE, "police"));
        assertRefused("returned-itself", () -> both.rule("sanitation", Ruling.REROUTE, "police"));
        OrderCalls kept = both.rule("sanitation", Ruling.KEEP, null);
        assertRefused("called-already", () -> kept.rule("police", Ruling.REROUTE, "sanitation"));
    }

    @Test
    void the_lead_passes_to_one_that_is_called_without_a_second_call() {
        OrderCalls returned = CALLED.reportIn("police").returnBy("sanitation", null, ReturnAnswer.RULING);

        OrderCalls passed = returned.rule("sanitation", Ruling.REROUTE, "police");

        assertThat(passed.lead()).isEqualTo("police");
        assertThat(passed.get("police").state()).isEqualTo(State.REPORTED_IN);
        assertThat(passed.outcome("sanitation", returned)).isEqualTo(new Ruled(Ruling.RELEASE, "police"));
    }

    @Test
    void the_table_hears_whom_a_return_names_and_who_speaks_against_it() {
        assertThat(asked(CALLED, "sanitation", null))
                .isEqualTo(new Question(ReturnReason.NOT_OUR_DUTY, Role.LEAD, Suggestion.NONE, 0, false));
        assertThat(asked(CALLED, "sanitation", "landscape").suggestion()).isEqualTo(Suggestion.LISTED);
        assertThat(asked(CALLED, "sanitation", "police").suggestion()).isEqualTo(Suggestion.CALLED);
        assertThat(asked(CALLED, "sanitation", "street").suggestion()).isEqualTo(Suggestion.OTHER);
        assertThat(asked(CALLED, "police", "sanitation"))
                .isEqualTo(new Question(ReturnReason.NOT_OUR_DUTY, Role.SUPPORTING, Suggestion.CALLED, 0, true));

        OrderCalls rerouted = CALLED.returnBy("sanitation", "landscape", ReturnAnswer.REROUTE);
        assertThat(asked(rerouted, "landscape", "sanitation"))
                .isEqualTo(new Question(ReturnReason.NOT_OUR_DUTY, Role.LEAD, Suggestion.OTHER, 1, true));
    }

    private static Question asked(OrderCalls calls, String department, String suggested) {
        return calls.question(department, ReturnReason.NOT_OUR_DUTY, suggested, DUTIES);
    }

    private static Adjudicator adjudicator(OrderCalls calls, String department) {
        return calls.openDispute(department).adjudicator();
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
