package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.notification.News;
import org.whistle.notification.Notice;
import org.whistle.notification.Notices;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The street refuses a whistle; the community gives way, or insists once, and the district rules. */
@WholeApplication
class WhistleDisputeTest {

    private static final Map<String, Object> REFUSE =
            Map.of("dispatch", "REFUSE", "whistleRefusal", "SOLVABLE_IN_COMMUNITY", "note", "社区保洁员当天可清");
    private static final Map<String, Object> UPHOLD = FirstOptions.of("ruleOnWhistle");
    private static final Map<String, Object> DISMISS = Map.of("whistleRuling", "DISMISS", "note", "属社区日常保洁，不必吹哨");

    @Autowired
    private Loop loop;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Notices notices;

    @Test
    void a_refused_whistle_goes_back_to_screening_without_another_check_on_site() {
        Receipt request = refused(Items.RUBBISH);

        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        assertThat(loop.askedGroup(loop.task(request, "screenRequest"))).isEqualTo("community-330105001052");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.REPORT);
        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline());
        assertThat(clocks.of(request.trackingNumber().value()))
                .as("the promise runs on, and no department has a clock")
                .singleElement()
                .satisfies(clock ->
                        assertThat(clock.isPromise() && !clock.isStopped()).isTrue());
        assertThat(told(request, "community")).containsExactly(News.WHISTLE_REFUSED);
    }

    @Test
    void an_emergency_whistled_at_once_and_refused_is_screened() {
        Receipt request = refused(Items.BURST_PIPE);

        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
    }

    @Test
    void the_street_says_why_it_refuses() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        Loop.assertRefused(
                "whistleRefusal",
                () -> loop.complete(request, "dispatchWhistle", Map.of("dispatch", "REFUSE", "note", "不吹")));
        Loop.assertRefused(
                "note",
                () -> loop.complete(
                        request, "dispatchWhistle", Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER")));

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @Test
    void the_community_gives_way_and_solves_it_itself() {
        Receipt request = refused(Items.RUBBISH);

        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY"));
        loop.complete(request, "solveInCommunity", FirstOptions.of("solveInCommunity"));
        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void the_community_gives_way_and_refuses_the_request_on_a_lawful_ground() {
        Receipt request = refused(Items.RUBBISH);

        loop.complete(
                request,
                "screenRequest",
                Map.of("screening", "REFUSE", "ground", "ANOTHER_BODY", "note", "属铁路管理，请向铁路部门反映。"));

        loop.assertEnded(request, Status.REFUSED);
    }

    @Test
    void the_community_insists_and_the_district_rules_before_the_street_is_asked() {
        Receipt request = insisted(Items.RUBBISH);

        assertThat(loop.openTasks(request)).containsExactly("ruleOnWhistle");
        assertThat(loop.askedGroup(loop.task(request, "ruleOnWhistle"))).isEqualTo("role-supervisor");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(told(request, "street")).containsExactly(News.WHISTLE_INSISTED);
        assertThat(told(request, "supervisor")).containsExactly(News.WHISTLE_INSISTED);
    }

    @Test
    void an_upheld_whistle_must_be_dispatched_and_the_request_comes_to_its_end() {
        Receipt request = insisted(Items.RUBBISH);
        loop.complete(request, "ruleOnWhistle", UPHOLD);
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        Loop.assertRefused("dispatch", () -> loop.complete(request, "dispatchWhistle", REFUSE));
        assertThat(told(request, "street")).contains(News.WHISTLE_UPHELD);

        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        for (String task : List.of("reportIn", "submitResult", "verifyOnSite", "callBack")) {
            loop.complete(request, task, FirstOptions.of(task));
        }
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_dismissed_whistle_goes_back_and_cannot_be_blown_again_in_this_round() {
        Receipt request = insisted(Items.RUBBISH);
        Loop.assertRefused("note", () -> loop.complete(request, "ruleOnWhistle", Map.of("whistleRuling", "DISMISS")));

        loop.complete(request, "ruleOnWhistle", DISMISS);

        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        Loop.assertRefused(
                "screening", () -> loop.complete(request, "screenRequest", FirstOptions.of("screenRequest")));
        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        assertThat(told(request, "community")).contains(News.WHISTLE_DISMISSED);
        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY"));
        loop.complete(request, "solveInCommunity", FirstOptions.of("solveInCommunity"));
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void the_next_round_has_a_whistle_of_its_own_which_may_be_refused_and_insisted_on_again() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        loop.complete(request, "dispatchWhistle", REFUSE);
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));
        loop.complete(request, "ruleOnWhistle", UPHOLD);
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        assertThat(clocks.of(request.trackingNumber().value()))
                .filteredOn(clock -> clock.kind() == ClockKind.REPORT_IN && !clock.isStopped())
                .hasSize(1);
    }

    @Test
    void a_withdrawal_ends_a_disputed_whistle() {
        Receipt request = insisted(Items.RUBBISH);

        loop.withdraw(request);

        loop.assertEnded(request, Status.WITHDRAWN);
    }

    @Test
    void the_resident_reads_nothing_of_the_dispute() {
        Receipt request = insisted(Items.RUBBISH);
        loop.complete(request, "ruleOnWhistle", DISMISS);

        assertThat(loop.view(request).history()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.kind().name()).doesNotStartWith("WHISTLE_");
            assertThat(entry.text()).doesNotContain("保洁");
        });
    }

    private Receipt refused(String item) {
        Receipt request = loop.fileUpTo(item, "dispatchWhistle");
        loop.complete(request, "dispatchWhistle", REFUSE);
        return request;
    }

    private Receipt insisted(String item) {
        Receipt request = refused(item);
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));
        return request;
    }

    private List<News> told(Receipt request, String account) {
        return notices.page(account, 0, 10_000).notices().stream()
                .filter(notice ->
                        notice.trackingNumber().equals(request.trackingNumber().value()))
                .map(Notice::news)
                .toList();
    }
}
