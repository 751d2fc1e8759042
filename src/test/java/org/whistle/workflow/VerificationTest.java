package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.casework.HandlingResult;
import org.whistle.casework.Resolutions;
import org.whistle.casework.Verification;
import org.whistle.notification.News;
import org.whistle.notification.Notice;
import org.whistle.notification.Notices;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A result is verified by somebody else, and what fails again and again is told to others. */
@WholeApplication
class VerificationTest {

    private static final Map<String, Object> FAILED =
            Map.of("verification", "FAILED", "note", "东侧仍有残留", "seen", "两袋垃圾");

    @Autowired
    private Loop loop;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Notices notices;

    /** In the name of an account that was given the task, whoever it asks. */
    private void complete(String account, Receipt request, String task, Map<String, Object> answers) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        try {
            loop.complete(request, task, answers);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void what_was_seen_on_site_stands_with_the_reply() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        loop.complete(request, "verifyOnSite", FAILED);
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", Map.of("verification", "PASSED", "seen", "地面干净"));

        List<HandlingResult> results =
                resolutions.results(request.trackingNumber().value());
        assertThat(results)
                .extracting(HandlingResult::verification)
                .containsExactly(Verification.FAILED, Verification.PASSED);
        assertThat(results.get(0).note()).isEqualTo("东侧仍有残留");
        assertThat(results.get(0).seen()).isEqualTo("两袋垃圾");
        assertThat(results.get(1).seen()).isEqualTo("地面干净");
        assertThat(entries(request, CaseEventKind.VERIFICATION_FAILED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("failures", "1")
                        .containsEntry("seen", "两袋垃圾"));
        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void a_failure_without_words_is_refused_and_keeps_the_task() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        Loop.assertRefused("note", () -> loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED")));

        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
        assertThat(resolutions.results(request.trackingNumber().value()))
                .extracting(HandlingResult::verification)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"spokenTo,无", "measures,已处理", "measures,N/A"})
    void a_reply_that_says_nothing_keeps_the_task(String field, String words) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Map<String, Object> answers = new HashMap<>(FirstOptions.of("submitResult"));
        answers.put(field, words);

        Loop.assertRefused(field, () -> loop.complete(request, "submitResult", answers));

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void a_reply_of_the_community_says_as_much() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY", "reclassify", "KEEP"));

        Loop.assertRefused(
                "measures",
                () -> loop.complete(request, "solveInCommunity", Map.of("spokenTo", "王女士", "measures", "已办")));
    }

    @Test
    void nobody_verifies_the_work_of_their_own_unit() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        assertForbidden("verifies-own-unit", () -> complete("sanitation", request, "verifyOnSite", passed()));

        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
        complete("grid", request, "verifyOnSite", passed());
        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void a_street_that_was_called_does_not_verify_either() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of("dispatch", "CHANGE", "lead", "street", "whistleKind", "DAILY", "meeting", "NO"));
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));

        assertForbidden("verifies-own-unit", () -> complete("street", request, "verifyOnSite", passed()));
    }

    @Test
    void where_the_community_did_it_another_of_its_accounts_verifies() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of("dispatch", "CHANGE", "lead", "community", "whistleKind", "DAILY", "meeting", "NO"));
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        complete("grid", request, "submitResult", FirstOptions.of("submitResult"));

        assertForbidden("verifies-own-work", () -> complete("grid", request, "verifyOnSite", passed()));
        complete("community", request, "verifyOnSite", passed());
        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void an_administrator_stands_in_for_all() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        complete("admin", request, "submitResult", FirstOptions.of("submitResult"));
        complete("admin", request, "verifyOnSite", passed());

        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void the_street_is_told_of_the_second_failure_and_the_supervisors_of_the_third() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        fail(request);
        assertThat(told("street", request)).isEmpty();
        fail(request);
        assertThat(told("street", request)).singleElement().satisfies(notice -> assertThat(notice.detail())
                .isEqualTo(Map.of("failures", "2", "department", "sanitation")));
        assertThat(told("supervisor", request)).isEmpty();
        fail(request);

        assertThat(told("street", request)).hasSize(2);
        assertThat(told("supervisor", request))
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail().get("failures")).isEqualTo("3"));
        assertThat(told("sanitation", request)).isEmpty();
    }

    private void fail(Receipt request) {
        loop.complete(request, "verifyOnSite", FAILED);
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
    }

    private List<Notice> told(String account, Receipt request) {
        return notices.page(account, 0, 10_000).notices().stream()
                .filter(notice -> notice.news() == News.VERIFICATION_FAILED)
                .filter(notice ->
                        notice.trackingNumber().equals(request.trackingNumber().value()))
                .toList();
    }

    private List<CaseEntry> entries(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(request.trackingNumber().value()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private static Map<String, Object> passed() {
        return FirstOptions.of("verifyOnSite");
    }

    private static void assertForbidden(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(step).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
