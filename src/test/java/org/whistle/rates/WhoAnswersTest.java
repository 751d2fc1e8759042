package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.rates.Measure.CLOSING;
import static org.whistle.rates.WrittenCase.COMMUNITY;
import static org.whistle.rates.WrittenCase.STREET;
import static org.whistle.rates.WrittenCase.filed;
import static org.whistle.rates.WrittenCase.whistledFor;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEventKind;

/** Who gets the mark of a promise; that of an answer is looked up in the same way. */
class WhoAnswersTest {

    private static List<String> kept(WrittenCase written) {
        return written.stopped("06 10:00", "PROMISE", "", "07 09:00", "DONE").marksOf(CLOSING);
    }

    @Test
    void before_anybody_leads_the_community_answers() {
        assertThat(kept(filed())).containsExactly(COMMUNITY + " 06 1/1");
    }

    @Test
    void the_lead_answers_before_there_is_a_result() {
        assertThat(kept(whistledFor("housing"))).containsExactly("housing 06 1/1");
    }

    @Test
    void a_new_lead_answers_for_the_old_one() {
        assertThat(kept(whistledFor("housing").at("04 10:00", CaseEventKind.LEAD_CHANGED, "lead", "street")))
                .containsExactly(STREET + " 06 1/1");
    }

    @Test
    void who_submitted_the_last_result_answers_whoever_leads() {
        assertThat(kept(whistledFor("housing")
                        .at("04 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "police")
                        .at("05 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "sanitation")
                        .at("05 11:00", CaseEventKind.LEAD_CHANGED, "lead", "street")))
                .containsExactly("sanitation 06 1/1");
    }

    @Test
    void the_community_answers_for_what_it_solved_itself() {
        assertThat(kept(whistledFor("housing").at("04 10:00", CaseEventKind.SOLVED_IN_COMMUNITY)))
                .containsExactly(COMMUNITY + " 06 1/1");
        assertThat(kept(whistledFor("housing")
                        .at("04 10:00", CaseEventKind.SOLVED_IN_COMMUNITY)
                        .at("05 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "community")))
                .containsExactly(COMMUNITY + " 06 1/1");
    }

    @Test
    void of_a_result_and_a_solution_in_the_community_the_last_one_answers() {
        assertThat(kept(whistledFor("housing")
                        .at("04 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "housing")
                        .at("05 10:00", CaseEventKind.SOLVED_IN_COMMUNITY)))
                .containsExactly(COMMUNITY + " 06 1/1");
        assertThat(kept(whistledFor("housing")
                        .at("04 10:00", CaseEventKind.SOLVED_IN_COMMUNITY)
                        .at("05 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "police")))
                .containsExactly("police 06 1/1");
    }

    @Test
    void who_answers_is_looked_up_when_the_promise_is_settled() {
        assertThat(whistledFor("housing")
                        .overdue("04 10:00", "PROMISE", "", "04 10:00")
                        .at("05 10:00", CaseEventKind.LEAD_CHANGED, "lead", "police")
                        .marksOf(CLOSING))
                .containsExactly("housing 04 0/1");
    }

    @Test
    void a_redo_begins_with_nobody_but_the_community() {
        assertThat(kept(whistledFor("housing")
                        .at("04 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "housing")
                        .at("05 10:00", CaseEventKind.REDO_ORDERED)))
                .containsExactly(COMMUNITY + " 06 1/1 round 1");
        assertThat(kept(whistledFor("housing")
                        .at("05 10:00", CaseEventKind.REDO_ORDERED)
                        .at("05 11:00", CaseEventKind.WHISTLE_BLOWN, "lead", "police", "supporting", "")))
                .containsExactly("police 06 1/1 round 1");
    }
}
