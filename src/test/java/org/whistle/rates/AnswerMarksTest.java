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
    void of_two_answers_the_first_counts_until_they_are_weighed() {
        WrittenCase two = answered("YES", "SATISFIED")
                .at("07 10:00", CaseEventKind.EVALUATED, "solved", "NO", "satisfaction", "NOT_SATISFIED");

        assertThat(two.marksOf(SOLVED)).containsExactly("housing 06 1/1");
        assertThat(two.at("07 10:00", CaseEventKind.ANSWERS_WEIGHED, "solved", "NO", "satisfaction", "NOT_SATISFIED")
                        .marksOf(SOLVED))
                .containsExactly("housing 07 0/1");
        assertThat(two.marksOf(SATISFIED)).containsExactly("housing 07 0/1");
        assertThat(two.marksOf(REDO)).containsExactly("housing 06 0/1");
    }

    @Test
    void weighing_can_leave_no_valid_answer() {
        WrittenCase none = answered("YES", "SATISFIED")
                .at("07 10:00", CaseEventKind.UNANSWERED, "solved", "NO_ANSWER")
                .at("07 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "NONE", "solved", "NO_ANSWER");

        assertThat(none.marksOf(SOLVED)).isEmpty();
        assertThat(none.marksOf(SATISFIED)).isEmpty();
        assertThat(none.marksOf(REDO)).containsExactly("housing 06 0/1");
    }

    @Test
    void who_answers_for_the_round_is_looked_up_at_the_first_evaluation() {
        assertThat(answered("YES", "SATISFIED")
                        .at("06 11:00", CaseEventKind.RESULT_SUBMITTED, "department", "police")
                        .at("07 10:00", CaseEventKind.ANSWERS_WEIGHED, "solved", "NO", "satisfaction", "SATISFIED")
                        .marksOf(SOLVED))
                .containsExactly("housing 07 0/1");
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
    void a_second_answer_that_comes_when_the_round_is_over_gives_nothing_to_the_next_one() {
        WrittenCase late = answered("NO", "NOT_SATISFIED")
                .at("06 10:00", CaseEventKind.REDO_ORDERED)
                .at("07 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED")
                .at(
                        "07 10:00",
                        CaseEventKind.ANSWERS_WEIGHED,
                        "round",
                        "0",
                        "solved",
                        "NO",
                        "satisfaction",
                        "SATISFIED");

        assertThat(late.marksOf(SOLVED)).containsExactly("housing 07 0/1");
        assertThat(late.marksOf(REDO)).containsExactly("housing 06 1/1");
        assertThat(late.at("09 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED")
                        .marksOf(REDO))
                .containsExactly("housing 06 1/1", WrittenCase.COMMUNITY + " 09 0/1 round 1");
    }

    @Test
    void a_late_second_answer_leaves_what_the_running_round_has_already() {
        WrittenCase late = answered("NO", "NOT_SATISFIED")
                .at("06 10:00", CaseEventKind.REDO_ORDERED)
                .at("07 10:00", CaseEventKind.UNANSWERED, "solved", "NO_ANSWER")
                .at("08 10:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED")
                .at(
                        "08 10:00",
                        CaseEventKind.ANSWERS_WEIGHED,
                        "round",
                        "0",
                        "solved",
                        "YES",
                        "satisfaction",
                        "SATISFIED");

        assertThat(late.marksOf(SOLVED)).containsExactly("housing 08 1/1");
        assertThat(late.marksOf(REDO)).containsExactly("housing 06 1/1", WrittenCase.COMMUNITY + " 07 0/1 round 1");
    }
}
