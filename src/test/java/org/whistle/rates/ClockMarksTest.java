package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whistle.rates.Measure.CLOSING;
import static org.whistle.rates.Measure.CONTACT;
import static org.whistle.rates.Measure.REPORT_IN;
import static org.whistle.rates.WrittenCase.COMMUNITY;
import static org.whistle.rates.WrittenCase.STREET;
import static org.whistle.rates.WrittenCase.filed;
import static org.whistle.rates.WrittenCase.whistledFor;

import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEventKind;

class ClockMarksTest {

    @Test
    void what_is_done_by_the_deadline_is_in_time_on_the_day_it_was_done() {
        assertThat(whistledFor("housing")
                        .stopped("03 17:00", "REPORT_IN", "housing", "04 17:00", "DONE")
                        .stopped("04 17:00", "FIRST_CONTACT", "housing", "04 17:00", "DONE")
                        .marks())
                .extracting(Mark::measure, Mark::unit, mark -> mark.day().getDayOfMonth(), Mark::points, Mark::of)
                .contains(tuple(REPORT_IN, "housing", 3, 1, 1), tuple(CONTACT, "housing", 4, 1, 1));
    }

    @Test
    void a_second_later_it_is_late_on_the_day_of_the_deadline() {
        assertThat(whistledFor("housing")
                        .stopped("05 08:00:01", "REPORT_IN", "housing", "05 08:00", "DONE")
                        .stopped("06 08:00", "FIRST_CONTACT", "housing", "05 08:00", "DONE")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 05 0/1");
    }

    @Test
    void it_is_the_stop_that_counts_and_not_when_it_was_written_down() {
        WrittenCase lastMoment = whistledFor("housing")
                .stopped("05 00:00:00.004", "REPORT_IN", "housing", "05 00:00", "DONE", "04 23:59:59.999")
                .stopped("06 08:00", "FIRST_CONTACT", "housing", "06 08:00", "DONE", "06 08:00:00.001");

        assertThat(lastMoment.marksOf(REPORT_IN)).containsExactly("housing 04 1/1");
        assertThat(lastMoment.marksOf(CONTACT)).containsExactly("housing 06 0/1");
    }

    @Test
    void what_is_overdue_is_late_even_while_nobody_has_done_it() {
        assertThat(whistledFor("housing")
                        .overdue("06 00:00", "FIRST_CONTACT", "housing", "05 17:00")
                        .marksOf(CONTACT))
                .containsExactly("housing 05 0/1");
    }

    @Test
    void what_was_late_stays_late_and_counts_once_on_the_day_of_the_first_deadline() {
        assertThat(filed().overdue("05 17:00", "PROMISE", "", "05 17:00")
                        .stopped("06 10:00", "PROMISE", "", "05 17:00", "DONE")
                        .continued("06 11:00", "PROMISE", "", "05 17:00")
                        .overdue("08 10:00", "PROMISE", "", "08 10:00")
                        .stopped("08 09:00", "PROMISE", "", "09 17:00", "DONE")
                        .marksOf(CLOSING))
                .containsExactly(COMMUNITY + " 05 0/1");
    }

    @Test
    void what_is_passed_on_or_ended_before_its_deadline_was_never_due() {
        assertThat(whistledFor("housing")
                        .stopped("04 17:00", "REPORT_IN", "housing", "04 17:00", "RELEASED")
                        .stopped("04 16:00", "FIRST_CONTACT", "housing", "04 17:00", "RELEASED")
                        .stopped("04 16:00", "PROMISE", "", "06 17:00", "ENDED")
                        .marks())
                .extracting(Mark::measure)
                .containsExactly(Measure.REPEAT);
    }

    @Test
    void what_ends_after_its_deadline_is_late_whatever_ended_it() {
        assertThat(filed().stopped("07 09:00", "PROMISE", "", "06 17:00", "ENDED")
                        .marksOf(CLOSING))
                .containsExactly(COMMUNITY + " 06 0/1");
    }

    @Test
    void a_clock_that_is_continued_is_open_again_until_it_is_settled_anew() {
        WrittenCase failedVerification = whistledFor("housing")
                .stopped("04 10:00", "FIRST_CONTACT", "housing", "05 17:00", "DONE")
                .continued("04 15:00", "FIRST_CONTACT", "housing", "05 17:00");

        assertThat(failedVerification.marksOf(CONTACT)).isEmpty();
        assertThat(failedVerification
                        .stopped("05 17:00", "FIRST_CONTACT", "housing", "05 17:00", "DONE")
                        .marksOf(CONTACT))
                .containsExactly("housing 05 1/1");
    }

    @Test
    void a_clock_that_is_continued_can_still_become_late() {
        assertThat(whistledFor("housing")
                        .stopped("04 10:00", "FIRST_CONTACT", "housing", "05 17:00", "DONE")
                        .continued("04 15:00", "FIRST_CONTACT", "housing", "05 17:00")
                        .overdue("05 17:00", "FIRST_CONTACT", "housing", "05 17:00")
                        .marksOf(CONTACT))
                .containsExactly("housing 05 0/1");
    }

    @Test
    void street_and_community_count_under_their_codes() {
        assertThat(whistledFor("street")
                        .stopped("03 17:00", "REPORT_IN", "street", "04 17:00", "DONE")
                        .overdue("04 17:00", "REPORT_IN", "community", "04 17:00")
                        .marksOf(REPORT_IN))
                .containsExactly(STREET + " 03 1/1", COMMUNITY + " 04 0/1");
    }

    @Test
    void each_round_has_clocks_of_its_own() {
        assertThat(whistledFor("housing")
                        .overdue("04 17:00", "REPORT_IN", "housing", "04 17:00")
                        .at("10 09:00", CaseEventKind.REDO_ORDERED)
                        .stopped("10 10:00", "REPORT_IN", "housing", "11 09:00", "DONE")
                        .marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1", "housing 10 1/1 round 1");
    }

    @Test
    void clocks_that_are_no_measure_are_not_counted() {
        assertThat(whistledFor("housing")
                        .stopped("04 10:00", "RESOLUTION", "housing", "05 17:00", "DONE")
                        .overdue("04 10:00", "EVALUATION", "", "04 10:00")
                        .overdue("04 10:00", "COMMITMENT", "housing", "04 10:00")
                        .marks())
                .extracting(Mark::measure)
                .containsExactly(Measure.REPEAT);
    }

    @Test
    void days_are_those_of_the_zone() {
        assertThat(whistledFor("housing")
                        .stopped("04 23:59:59", "REPORT_IN", "housing", "06 09:00", "DONE")
                        .stopped("05 00:00", "FIRST_CONTACT", "housing", "06 09:00", "DONE")
                        .marks())
                .filteredOn(mark -> mark.measure() != Measure.REPEAT)
                .extracting(mark -> mark.day().getDayOfMonth())
                .containsExactly(4, 5);
    }
}
