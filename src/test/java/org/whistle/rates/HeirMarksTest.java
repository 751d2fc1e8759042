package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.rates.Measure.CONTACT;
import static org.whistle.rates.Measure.REPORT_IN;
import static org.whistle.rates.WrittenCase.whistledFor;

import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEventKind;

/** Whom a late clock counts against that one department has taken over from another. */
class HeirMarksTest {

    @Test
    void what_was_late_when_it_was_passed_on_counts_against_who_had_it_and_not_against_the_heir() {
        assertThat(whistledFor("housing")
                        .overdue("04 17:00", "REPORT_IN", "housing", "04 17:00")
                        .passedOn("05 09:00", "REPORT_IN", "housing", "04 17:00", "police")
                        .overdue("05 09:01", "REPORT_IN", "police", "04 17:00")
                        .stopped("05 10:00", "REPORT_IN", "police", "04 17:00", "DONE")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1");
    }

    @Test
    void a_clock_without_overdue_that_is_passed_on_late_counts_against_who_had_it() {
        assertThat(whistledFor("housing")
                        .passedOn("04 17:01", "FIRST_CONTACT", "housing", "04 17:00", "police")
                        .stopped("05 10:00", "FIRST_CONTACT", "police", "04 17:00", "DONE")
                        .marksOf(CONTACT))
                .containsExactly("housing 04 0/1");
    }

    @Test
    void what_was_taken_over_late_gives_no_mark_even_when_its_deadline_moves() {
        assertThat(whistledFor("housing")
                        .passedOn("04 17:01", "REPORT_IN", "housing", "04 17:00", "police")
                        .stopped("05 10:00", "REPORT_IN", "police", "05 17:00", "DONE")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1");
    }

    @Test
    void an_heir_of_an_heir_has_not_missed_it_either() {
        assertThat(whistledFor("housing")
                        .overdue("04 17:00", "REPORT_IN", "housing", "04 17:00")
                        .passedOn("05 09:00", "REPORT_IN", "housing", "04 17:00", "police")
                        .passedOn("05 10:00", "REPORT_IN", "police", "04 17:00", "sanitation")
                        .overdue("05 10:01", "REPORT_IN", "sanitation", "04 17:00")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1");
    }

    @Test
    void what_comes_back_late_to_who_passed_it_on_in_time_counts_against_who_kept_it() {
        assertThat(whistledFor("housing")
                        .passedOn("04 09:00", "REPORT_IN", "housing", "04 17:00", "police")
                        .overdue("04 17:00", "REPORT_IN", "police", "04 17:00")
                        .passedOn("05 09:00", "REPORT_IN", "police", "04 17:00", "housing")
                        .stopped("05 10:00", "REPORT_IN", "housing", "04 17:00", "DONE")
                        .marksOf(REPORT_IN))
                .containsExactly("police 04 0/1");
    }

    @Test
    void an_heir_of_what_was_in_time_answers_for_it() {
        assertThat(whistledFor("housing")
                        .passedOn("04 09:00", "REPORT_IN", "housing", "04 17:00", "police")
                        .overdue("04 17:00", "REPORT_IN", "police", "04 17:00")
                        .marksOf(REPORT_IN))
                .containsExactly("police 04 0/1");
    }

    @Test
    void who_has_taken_over_a_late_clock_answers_for_one_that_it_takes_over_in_time() {
        assertThat(whistledFor("housing")
                        .passedOn("04 17:01", "REPORT_IN", "housing", "04 17:00", "police")
                        .passedOn("05 09:00", "REPORT_IN", "police", "04 17:00", "justice")
                        .passedOn("05 10:00", "REPORT_IN", "sanitation", "06 17:00", "police")
                        .overdue("06 17:00", "REPORT_IN", "police", "06 17:00")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1", "police 06 0/1");
    }

    @Test
    void a_clock_of_its_own_is_not_the_one_that_was_taken_over() {
        assertThat(whistledFor("housing")
                        .passedOn("04 17:01", "REPORT_IN", "housing", "04 17:00", "police")
                        .passedOn("05 09:00", "REPORT_IN", "police", "04 17:00", "justice")
                        .at("05 10:00", CaseEventKind.REPORT_IN_DUE, "clock", "REPORT_IN", "owner", "police")
                        .stopped("05 11:00", "REPORT_IN", "police", "06 17:00", "DONE")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1", "police 05 1/1");
    }

    @Test
    void who_handles_it_instead_is_no_heir_where_it_has_a_clock_of_its_own() {
        assertThat(whistledFor("housing")
                        .at("05 09:00", CaseEventKind.RULED, "department", "housing", "handledBy", "police")
                        .stopped("05 09:00", "REPORT_IN", "housing", "04 17:00", "RELEASED")
                        .at("05 09:00", CaseEventKind.LEAD_CHANGED, "lead", "police")
                        .overdue("05 09:01", "REPORT_IN", "police", "04 17:00")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1", "police 04 0/1");
    }

    @Test
    void another_department_that_was_late_itself_is_no_heir() {
        assertThat(whistledFor("housing")
                        .passedOn("05 09:00", "REPORT_IN", "housing", "04 17:00", "police")
                        .overdue("05 09:01", "REPORT_IN", "sanitation", "04 17:00")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1", "sanitation 04 0/1");
    }
}
