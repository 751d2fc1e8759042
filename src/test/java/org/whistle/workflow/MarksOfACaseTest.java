package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.organisation.Organisation;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What the case files that Whistle writes come to. */
@WholeApplication
class MarksOfACaseTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Organisation organisation;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_request_that_is_solved_in_time_counts_for_whoever_worked_on_it() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "BASICALLY_SATISFIED"));

        assertThat(told(request))
                .containsExactlyInAnyOrder(
                        "REPEAT 0 of the community",
                        "REPORT_IN 1 of sanitation",
                        "RETURN 0 of sanitation",
                        "CONTACT 1 of sanitation",
                        "CLOSING 1 of sanitation",
                        "SOLVED 1 of sanitation",
                        "SATISFIED 1 of sanitation",
                        "REDO 0 of sanitation");
        assertThat(marks.of(number(request))).allSatisfy(mark -> assertThat(List.of(mark.item(), mark.community()))
                .containsExactly(
                        Items.RUBBISH, organisation.receivingCommunity().code()));
    }

    @Test
    void what_is_late_and_not_solved_counts_against_it_and_begins_another_round() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        TurnableClock.INSTANCE.turn(Duration.ofDays(10));
        loop.runDueTimers(request);
        for (Task next = first(request); !next.getTaskDefinitionKey().equals("callBack"); next = first(request)) {
            loop.complete(next, FirstOptions.of(next.getTaskDefinitionKey()));
        }
        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        assertThat(told(request))
                .contains(
                        "REPORT_IN 0 of sanitation",
                        "CONTACT 0 of sanitation",
                        "CLOSING 0 of sanitation",
                        "SOLVED 0 of sanitation",
                        "SATISFIED 0 of sanitation",
                        "REDO 1 of sanitation");
        family.toTheEnd(request);
        assertThat(marks.of(number(request)))
                .filteredOn(mark -> mark.round() == 1)
                .extracting(Mark::measure)
                .contains(Measure.CLOSING, Measure.SOLVED, Measure.REDO);
    }

    @Test
    void parts_count_by_their_own_items_and_nobody_filed_them() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, "06-03", Items.RUBBISH);
        parts.forEach(family::toTheEnd);

        assertThat(told(whole)).containsExactly("REPEAT 0 of the community");
        assertThat(marks.of(number(parts.get(0))))
                .isNotEmpty()
                .noneMatch(mark -> mark.measure() == Measure.REPEAT)
                .allMatch(mark -> mark.item().equals("06-03"))
                .allMatch(mark -> mark.community()
                        .equals(organisation.receivingCommunity().code()));
    }

    @Test
    void the_first_case_files_that_named_no_community_are_counted_all_the_same() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        List<CaseEntry> early = caseFile.entriesOf(number(request)).stream()
                .map(entry -> {
                    Map<String, Object> detail = new HashMap<>(entry.detail());
                    detail.remove("community");
                    return new CaseEntry(entry.at(), entry.kind(), entry.actor(), detail);
                })
                .toList();

        assertThat(marks.of(number(request), early)).isEqualTo(marks.of(number(request)));
    }

    private Task first(Receipt request) {
        return loop.tasksOf(request).get(0);
    }

    private List<String> told(Receipt request) {
        String community = organisation.receivingCommunity().code();
        return marks.of(number(request)).stream()
                .map(mark -> "%s %d of %s"
                        .formatted(
                                mark.measure(),
                                mark.points(),
                                mark.unit().equals(community) ? "the community" : mark.unit()))
                .toList();
    }
}
