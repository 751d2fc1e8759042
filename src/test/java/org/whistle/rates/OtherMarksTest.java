package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whistle.rates.Measure.CLOSING;
import static org.whistle.rates.Measure.DEPARTMENT_SCORE;
import static org.whistle.rates.Measure.REPEAT;
import static org.whistle.rates.Measure.REPORT_IN;
import static org.whistle.rates.Measure.RETURN;
import static org.whistle.rates.Measure.WHISTLE_SCORE;
import static org.whistle.rates.WrittenCase.COMMUNITY;
import static org.whistle.rates.WrittenCase.STREET;
import static org.whistle.rates.WrittenCase.empty;
import static org.whistle.rates.WrittenCase.filed;
import static org.whistle.rates.WrittenCase.whistledFor;

import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEventKind;

/** Repeats and merges, returns, scores, items and exclusions. */
class OtherMarksTest {

    @Test
    void whoever_files_gives_a_mark_and_a_part_gives_none() {
        assertThat(filed().marksOf(REPEAT)).containsExactly(COMMUNITY + " 03 0/1");
        assertThat(empty().at("03 10:00", CaseEventKind.SPLIT_OFF, "from", "1", "item", "01-02", "community", COMMUNITY)
                        .marks())
                .isEmpty();
        assertThat(empty().at(
                                "03 10:00",
                                CaseEventKind.REDO_OPENED,
                                "from",
                                "1",
                                "item",
                                "01-02",
                                "community",
                                COMMUNITY)
                        .marks())
                .isEmpty();
    }

    @Test
    void a_merge_makes_it_a_repeat_and_its_end_takes_that_back() {
        WrittenCase merged = filed().at("04 10:00", CaseEventKind.MERGED, "into", "1")
                .at("04 12:00", CaseEventKind.MERGED, "into", "2");

        assertThat(merged.marksOf(REPEAT)).containsExactly(COMMUNITY + " 03 1/1");
        assertThat(merged.at("05 10:00", CaseEventKind.MERGE_UNDONE, "into", "2")
                        .marksOf(REPEAT))
                .containsExactly(COMMUNITY + " 03 0/1");
    }

    @Test
    void a_refusal_is_a_repeat_only_where_there_are_no_new_facts() {
        assertThat(filed().at("04 10:00", CaseEventKind.REFUSED, "ground", "NO_NEW_FACTS", "note", "重复")
                        .marksOf(REPEAT))
                .containsExactly(COMMUNITY + " 03 1/1");
        assertThat(filed().at("04 10:00", CaseEventKind.REFUSED, "ground", "LITIGATION", "note", "已起诉")
                        .marksOf(REPEAT))
                .containsExactly(COMMUNITY + " 03 0/1");
    }

    @Test
    void what_is_merged_settles_nothing_until_the_merge_is_undone() {
        WrittenCase merged = whistledFor("housing")
                .at("04 10:00", CaseEventKind.MERGED, "into", "1")
                .stopped("04 10:00", "REPORT_IN", "housing", "04 17:00", "ENDED")
                .overdue("05 10:00", "PROMISE", "", "05 10:00")
                .stopped("05 11:00", "PROMISE", "", "05 10:00", "DONE")
                .at("05 12:00", CaseEventKind.EVALUATED, "solved", "YES", "satisfaction", "SATISFIED")
                .at("05 12:00", CaseEventKind.RETURNED, "department", "housing");
        assertThat(merged.marks()).extracting(Mark::measure).containsExactly(REPEAT);

        merged.at("06 10:00", CaseEventKind.MERGE_UNDONE, "into", "1")
                .continued("06 10:00", "REPORT_IN", "housing", "04 17:00")
                .continued("06 10:00", "PROMISE", "", "05 10:00")
                .stopped("06 11:00", "PROMISE", "", "05 10:00", "DONE");
        assertThat(merged.marksOf(CLOSING)).containsExactly("housing 05 0/1");
        assertThat(merged.marksOf(REPORT_IN)).isEmpty();
    }

    @Test
    void what_was_late_or_in_time_before_the_merge_stands() {
        assertThat(whistledFor("housing")
                        .overdue("04 09:00", "PROMISE", "", "04 09:00")
                        .stopped("04 09:30", "REPORT_IN", "housing", "04 17:00", "DONE")
                        .at("04 10:00", CaseEventKind.MERGED, "into", "1")
                        .stopped("04 10:00", "FIRST_CONTACT", "housing", "04 17:00", "ENDED")
                        .marks())
                .extracting(Mark::measure)
                .containsExactly(REPEAT, CLOSING, REPORT_IN);
    }

    @Test
    void each_answer_to_a_call_counts_for_returns() {
        assertThat(whistledFor("housing")
                        .at("03 11:00", CaseEventKind.RETURNED, "department", "housing")
                        .at("03 12:00", CaseEventKind.RETURNED, "department", "housing")
                        .at("04 11:00", CaseEventKind.REPORTED_IN, "department", "housing")
                        .at("04 11:00", CaseEventKind.REPORTED_IN, "department", "street")
                        .marksOf(RETURN))
                .containsExactly("housing 03 1/1", "housing 03 1/1", "housing 04 0/1", STREET + " 04 0/1");
    }

    @Test
    void of_scores_the_latest_of_a_round_a_scorer_and_a_unit_counts() {
        WrittenCase scored = whistledFor("housing")
                .at("05 10:00", CaseEventKind.DEPARTMENT_SCORED, score("housing", COMMUNITY, "2", "0"))
                .at("05 10:00", CaseEventKind.DEPARTMENT_SCORED, score("police", COMMUNITY, "5", "0"))
                .at("06 10:00", CaseEventKind.DEPARTMENT_SCORED, score("housing", COMMUNITY, "4", "0"))
                .at("06 10:00", CaseEventKind.REDO_ORDERED)
                .at("07 10:00", CaseEventKind.DEPARTMENT_SCORED, score("housing", COMMUNITY, "1", "1"))
                .at("08 10:00", CaseEventKind.DEPARTMENT_SCORED, score("police", COMMUNITY, "3", "0"));

        assertThat(scored.marksOf(DEPARTMENT_SCORE))
                .containsExactly("housing 06 4/5", "police 08 3/5", "housing 07 1/5 round 1");
    }

    @Test
    void departments_score_the_whistle_of_the_community() {
        assertThat(whistledFor("housing")
                        .at("05 10:00", CaseEventKind.WHISTLE_SCORED, score(COMMUNITY, "housing", "5", "0"))
                        .at("05 10:00", CaseEventKind.WHISTLE_SCORED, score(COMMUNITY, "police", "1", "0"))
                        .marksOf(WHISTLE_SCORE))
                .containsExactly(COMMUNITY + " 05 5/5", COMMUNITY + " 05 1/5");
    }

    private static String[] score(String unit, String by, String stars, String round) {
        return new String[] {"unit", unit, "by", by, "score", stars, "round", round};
    }

    @Test
    void a_mark_has_the_item_that_holds_on_its_entry() {
        assertThat(whistledFor("housing")
                        .stopped("03 11:00", "REPORT_IN", "housing", "04 17:00", "DONE")
                        .at("03 12:00", CaseEventKind.RECLASSIFIED, "item", "06-03")
                        .stopped("03 13:00", "FIRST_CONTACT", "housing", "04 17:00", "DONE")
                        .at("04 13:00", CaseEventKind.MERGED, "into", "1")
                        .marks())
                .extracting(mark -> mark.measure() + " " + mark.item())
                .containsExactly("REPEAT 01-02", "REPORT_IN 01-02", "CONTACT 06-03");
    }

    @Test
    void what_is_excluded_stays_out_by_unit_round_and_measure_and_so_does_what_comes_later() {
        WrittenCase excluded = whistledFor("housing")
                .overdue("04 17:00", "REPORT_IN", "housing", "04 17:00")
                .overdue("04 17:00", "REPORT_IN", "police", "04 17:00")
                .at(
                        "05 10:00",
                        CaseEventKind.EXCLUDED,
                        "unit",
                        "housing",
                        "round",
                        "0",
                        "measures",
                        "REPORT_IN,CLOSING")
                .overdue("06 17:00", "PROMISE", "", "06 17:00")
                .at("07 10:00", CaseEventKind.REDO_ORDERED)
                .overdue("08 17:00", "REPORT_IN", "housing", "08 17:00");

        assertThat(excluded.marksOf(REPORT_IN))
                .containsExactly("housing 04 0/1 excluded", "police 04 0/1", "housing 08 0/1 round 1");
        assertThat(excluded.marksOf(CLOSING)).containsExactly("housing 06 0/1 excluded");
    }

    @Test
    void an_exclusion_holds_for_what_is_merged_too() {
        assertThat(filed().overdue("04 17:00", "PROMISE", "", "04 17:00")
                        .at("05 10:00", CaseEventKind.MERGED, "into", "1")
                        .at("06 10:00", CaseEventKind.EXCLUDED, "unit", COMMUNITY, "round", "0", "measures", "CLOSING")
                        .marksOf(CLOSING))
                .containsExactly(COMMUNITY + " 04 0/1 excluded");
    }

    @Test
    void where_the_first_case_files_name_no_community_the_one_of_the_request_holds() {
        assertThat(empty().at("03 09:00", CaseEventKind.FILED, "channel", "PORTAL", "item", "01-02")
                        .marks(COMMUNITY))
                .extracting(Mark::unit, Mark::community)
                .containsExactly(tuple(COMMUNITY, COMMUNITY));
    }

    @Test
    void a_case_that_is_no_request_has_no_marks() {
        assertThat(empty().overdue("04 17:00", "PROMISE", "", "04 17:00").marks())
                .isEmpty();
    }
}
