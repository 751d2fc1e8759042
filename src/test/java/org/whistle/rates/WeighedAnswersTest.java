package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.rates.Measure.REDO;
import static org.whistle.rates.Measure.SATISFIED;
import static org.whistle.rates.Measure.SOLVED;
import static org.whistle.rates.WrittenCase.whistledFor;

import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEventKind;

/** Rounds with two answers. */
class WeighedAnswersTest {

    private static WrittenCase worked() {
        return whistledFor("housing").at("05 10:00", CaseEventKind.RESULT_SUBMITTED, "department", "housing");
    }

    private static WrittenCase answered(String solved, String satisfaction) {
        return worked().at("06 10:00", CaseEventKind.EVALUATED, "solved", solved, "satisfaction", satisfaction);
    }

    private static String itemOf(WrittenCase written, Measure measure) {
        return written.marks().stream()
                .filter(mark -> mark.measure() == measure)
                .findFirst()
                .orElseThrow()
                .item();
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
    void a_call_back_that_only_agrees_leaves_the_own_answer_its_day_and_its_item() {
        WrittenCase agreed = answered("YES", "SATISFIED")
                .at("06 12:00", CaseEventKind.RECLASSIFIED, "item", "04-01")
                .at(
                        "08 10:00",
                        CaseEventKind.EVALUATED,
                        "by",
                        "CALL_BACK",
                        "solved",
                        "YES",
                        "satisfaction",
                        "NOT_SATISFIED")
                .at(
                        "08 10:00",
                        CaseEventKind.ANSWERS_WEIGHED,
                        "counts",
                        "OWN",
                        "solved",
                        "YES",
                        "satisfaction",
                        "SATISFIED");

        assertThat(agreed.marksOf(SOLVED)).containsExactly("housing 06 1/1");
        assertThat(agreed.marksOf(SATISFIED)).containsExactly("housing 06 1/1");
        assertThat(itemOf(agreed, SOLVED)).isEqualTo("01-02");
        assertThat(itemOf(agreed, SATISFIED)).isEqualTo("01-02");
    }

    @Test
    void a_call_back_that_counts_gives_the_day_and_the_item_of_the_weighing() {
        WrittenCase contradicted = answered("YES", "SATISFIED")
                .at("07 10:00", CaseEventKind.EVALUATED, "by", "CALL_BACK", "solved", "NO")
                .at("07 12:00", CaseEventKind.RECLASSIFIED, "item", "04-01")
                .at("08 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "CALL_BACK", "solved", "NO");

        assertThat(contradicted.marksOf(SOLVED)).containsExactly("housing 08 0/1");
        assertThat(contradicted.marksOf(SATISFIED)).containsExactly("housing 08 0/1");
        assertThat(itemOf(contradicted, SOLVED)).isEqualTo("04-01");
    }

    @Test
    void the_first_answer_keeps_its_day_where_it_was_given_to_a_call_back() {
        WrittenCase called = worked().at("06 10:00", CaseEventKind.EVALUATED, "by", "CALL_BACK", "solved", "NO")
                .at("08 10:00", CaseEventKind.EVALUATED, "by", "RESIDENT", "solved", "YES");

        assertThat(called.at("08 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "CALL_BACK", "solved", "NO")
                        .marksOf(SOLVED))
                .containsExactly("housing 06 0/1");
        assertThat(called.at("09 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "OWN", "solved", "YES")
                        .marksOf(SOLVED))
                .containsExactly("housing 09 1/1");
    }

    @Test
    void after_silence_the_call_back_counts_with_the_day_of_the_weighing() {
        WrittenCase silent = worked().at("06 10:00", CaseEventKind.UNANSWERED, "by", "SILENCE", "solved", "NO_ANSWER")
                .at("08 10:00", CaseEventKind.EVALUATED, "by", "CALL_BACK", "solved", "YES", "round", "0")
                .at("08 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "CALL_BACK", "solved", "YES", "round", "0");

        assertThat(silent.marksOf(SOLVED)).containsExactly("housing 08 1/1");
        assertThat(silent.marksOf(REDO)).containsExactly("housing 06 0/1");
    }

    @Test
    void what_none_counts_of_has_no_day_to_keep() {
        WrittenCase none = answered("YES", "SATISFIED")
                .at("07 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "NONE", "solved", "NO_ANSWER")
                .at("08 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "OWN", "solved", "YES");

        assertThat(none.marksOf(SOLVED)).containsExactly("housing 08 1/1");
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
    void a_late_call_that_changes_nothing_leaves_the_day_of_the_own_answer() {
        WrittenCase late = answered("NO", "NOT_SATISFIED")
                .at("06 10:00", CaseEventKind.REDO_ORDERED)
                .at("07 10:00", CaseEventKind.EVALUATED, "by", "CALL_BACK", "solved", "YES")
                .at("07 10:00", CaseEventKind.ANSWERS_WEIGHED, "counts", "OWN", "round", "0", "solved", "NO");

        assertThat(late.marksOf(SOLVED)).containsExactly("housing 06 0/1");
        assertThat(late.at("09 10:00", CaseEventKind.EVALUATED, "by", "RESIDENT", "solved", "YES")
                        .marksOf(SOLVED))
                .containsExactly("housing 06 0/1", WrittenCase.COMMUNITY + " 09 1/1 round 1");
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
