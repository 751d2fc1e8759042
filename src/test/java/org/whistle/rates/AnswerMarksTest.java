package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.rates.Measure.REDO;
import static org.whistle.rates.Measure.SATISFIED;
import static org.whistle.rates.Measure.SOLVED;
import static org.whistle.rates.WrittenCase.whistledFor;

import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEventKind;

class AnswerMarksTest {

    private static WrittenCase worked() {
        return whistledFor("housing").at("05 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "housing");
    }

    private static WrittenCase answered(String solved, String satisfaction) {
        return worked().at("06 10:00", CaseEventKind.EVALUATED, "solved", solved, "satisfaction", satisfaction);
    }

    @Test
    void solved_and_satisfied_are_two_questions() {
        assertThat(answered("NO", "SATISFIED").marksOf(SOLVED)).containsExactly("housing 06 0/1");
        assertThat(answered("NO", "SATISFIED").marksOf(SATISFIED)).containsExactly("housing 06 1/1");
        assertThat(answered("YES", "NOT_SATISFIED").marksOf(SOLVED)).containsExactly("housing 06 1/1");
        assertThat(answered("YES", "NOT_SATISFIED").marksOf(SATISFIED)).containsExactly("housing 06 0/1");
    }

    @Test
    void basically_satisfied_counts_as_satisfied() {
        assertThat(answered("YES", "BASICALLY_SATISFIED").marksOf(SATISFIED)).containsExactly("housing 06 1/1");
    }

    @Test
    void silence_is_an_evaluation_but_no_valid_answer() {
        WrittenCase silent = worked().at("08 10:00", CaseEventKind.UNANSWERED, "solved", "NO_ANSWER");

        assertThat(silent.marksOf(SOLVED)).isEmpty();
        assertThat(silent.marksOf(SATISFIED)).isEmpty();
        assertThat(silent.marksOf(REDO)).containsExactly("housing 08 0/1");
    }

    @Test
    void an_answer_that_comes_after_silence_is_valid_and_the_evaluation_is_still_the_first() {
        WrittenCase late = worked().at("08 10:00", CaseEventKind.UNANSWERED, "solved", "NO_ANSWER")
                .at("09 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED");

        assertThat(late.marksOf(SOLVED)).containsExactly("housing 09 1/1");
        assertThat(late.marksOf(REDO)).containsExactly("housing 08 0/1");
    }

    @Test
    void a_redo_gives_its_point_on_the_day_of_the_evaluation_and_begins_a_round() {
        WrittenCase twice = answered("NO", "NOT_SATISFIED")
                .at("09 10:00", CaseEventKind.REDO_ORDERED)
                .at("10 10:00", CaseEventKind.WHISTLE_BLOWN, "lead", "police", "supporting", "")
                .at("11 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED");

        assertThat(twice.marksOf(REDO)).containsExactly("housing 06 1/1", "police 11 0/1 round 1");
        assertThat(twice.marksOf(SOLVED)).containsExactly("housing 06 0/1", "police 11 1/1 round 1");
    }

    @Test
    void a_redo_that_is_granted_after_the_end_counts_on_the_day_of_the_evaluation_and_nothing_else_changes() {
        WrittenCase appealed = answered("YES", "SATISFIED")
                .at("07 10:00", CaseEventKind.CLOSED)
                .at("20 10:00", CaseEventKind.REDO_GRANTED, "into", "330105-1", "round", "0");

        assertThat(appealed.marksOf(REDO)).containsExactly("housing 06 1/1");
        assertThat(appealed.marksOf(SOLVED)).containsExactly("housing 06 1/1");
    }

    @Test
    void who_answers_is_who_did_the_work_last_and_not_who_leads() {
        WrittenCase handedOn = worked().at("05 11:00", CaseEventKind.LEAD_CHANGED, "lead", "police");
        WrittenCase atHome = worked().at("05 11:00", CaseEventKind.SOLVED_IN_COMMUNITY);

        assertThat(handedOn.at("06 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED")
                        .marks())
                .filteredOn(mark -> mark.measure() != Measure.REPEAT)
                .extracting(Mark::unit)
                .containsExactly("housing", "housing", "housing");
        assertThat(atHome.at("06 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED")
                        .marks())
                .extracting(Mark::unit)
                .containsOnly(WrittenCase.COMMUNITY)
                .hasSize(4);
    }
}
