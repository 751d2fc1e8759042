package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Whoever reads only the case file knows what became of each clock. */
@WholeApplication
class ClockEntriesTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseFile caseFile;

    @Test
    void each_deed_says_which_clocks_it_has_stopped() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        assertThat(told(request, CaseEventKind.CLOCK_STOPPED))
                .containsExactlyInAnyOrder(
                        "REPORT_IN sanitation DONE",
                        "FIRST_CONTACT sanitation DONE",
                        "RESOLUTION sanitation DONE",
                        "PROMISE  DONE");
        assertThat(told(request, "PROMISE", "deadline"))
                .isEqualTo(family.promiseOf(request).deadline().toString());
        assertThat(told(request, "PROMISE", "stoppedAt"))
                .isEqualTo(family.promiseOf(request).stoppedAt().toString());
        assertThat(told(request, CaseEventKind.CLOCK_CONTINUED)).isEmpty();
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        assertThat(told(request, CaseEventKind.CLOCK_STOPPED)).contains("EVALUATION  DONE");
    }

    @Test
    void the_end_of_a_request_ends_its_clocks() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        loop.withdraw(request);

        assertThat(told(request, CaseEventKind.CLOCK_STOPPED))
                .contains("PROMISE  ENDED", "RESOLUTION sanitation ENDED", "FIRST_CONTACT sanitation ENDED");
    }

    @Test
    void a_failed_verification_lets_the_lead_s_clocks_run_on() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "还有残留"));

        assertThat(told(request, CaseEventKind.CLOCK_CONTINUED))
                .containsExactlyInAnyOrder("FIRST_CONTACT sanitation", "RESOLUTION sanitation");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        assertThat(told(request, CaseEventKind.CLOCK_STOPPED))
                .filteredOn("RESOLUTION sanitation DONE"::equals)
                .hasSize(2);
    }

    @Test
    void an_undone_merge_tells_each_case_which_of_its_clocks_run_on() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt follower = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(follower, request);
        family.merge(request, leading);
        assertThat(told(request, CaseEventKind.CLOCK_STOPPED)).contains("REPORT_IN sanitation ENDED");
        loop.complete(leading, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(leading, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        assertThat(told(request, CaseEventKind.CLOCK_STOPPED)).contains("PROMISE  DONE");
        assertThat(told(follower, CaseEventKind.CLOCK_STOPPED)).containsExactly("PROMISE  DONE");

        family.undo(leading, request);

        assertThat(told(request, CaseEventKind.CLOCK_CONTINUED))
                .containsExactlyInAnyOrder(
                        "REPORT_IN sanitation", "FIRST_CONTACT sanitation", "RESOLUTION sanitation", "PROMISE ");
        assertThat(told(follower, CaseEventKind.CLOCK_CONTINUED)).containsExactly("PROMISE ");
        assertThat(told(leading, CaseEventKind.CLOCK_CONTINUED)).isEmpty();
    }

    @Test
    void a_call_that_is_passed_on_tells_who_goes_on_with_each_of_its_clocks() {
        Receipt request = dispatched("housing", "urbanmanagement");

        passOnToSanitation(request, "housing");

        assertThat(heirs(request))
                .containsOnly(
                        entry("REPORT_IN housing", "sanitation"),
                        entry("FIRST_CONTACT housing", "sanitation"),
                        entry("RESOLUTION housing", "sanitation"));
    }

    @Test
    void who_has_reported_in_already_takes_over_only_what_it_had_not() {
        Receipt request = dispatched("housing", "sanitation");
        loop.complete(loop.reportInOf(request, "sanitation"), FirstOptions.of("reportIn"));

        passOnToSanitation(request, "housing");

        assertThat(told(request, CaseEventKind.CLOCK_STOPPED)).contains("REPORT_IN housing RELEASED");
        assertThat(heirs(request))
                .containsOnly(entry("FIRST_CONTACT housing", "sanitation"), entry("RESOLUTION housing", "sanitation"));
    }

    private Receipt dispatched(String lead, String supporting) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of(
                        "dispatch", "CHANGE",
                        "lead", lead,
                        "supporting", supporting,
                        "whistleKind", "DAILY",
                        "meeting", "NO"));
        return request;
    }

    /** The list names sanitation for rubbish: nobody has to rule. */
    private void passOnToSanitation(Receipt request, String department) {
        loop.complete(
                loop.reportInOf(request, department),
                Map.of(
                        "response", "RETURN",
                        "returnReason", "NOT_OUR_DUTY",
                        "suggestedDepartment", "sanitation",
                        "note", "不属本单位职责"));
    }

    private Map<String, Object> heirs(Receipt request) {
        return entries(request, CaseEventKind.CLOCK_STOPPED)
                .map(CaseEntry::detail)
                .filter(detail -> detail.containsKey("heir"))
                .collect(Collectors.toMap(
                        detail -> detail.get("clock") + " " + detail.get("owner"), detail -> detail.get("heir")));
    }

    private List<String> told(Receipt request, CaseEventKind kind) {
        return entries(request, kind)
                .map(entry -> entry.detail())
                .map(detail -> detail.get("clock") + " " + detail.get("owner")
                        + (kind == CaseEventKind.CLOCK_STOPPED ? " " + detail.get("outcome") : ""))
                .toList();
    }

    private Object told(Receipt request, String clock, String member) {
        return entries(request, CaseEventKind.CLOCK_STOPPED)
                .filter(entry -> entry.detail().get("clock").equals(clock))
                .findFirst()
                .orElseThrow()
                .detail()
                .get(member);
    }

    private Stream<CaseEntry> entries(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(number(request)).stream().filter(entry -> entry.kind() == kind);
    }
}
