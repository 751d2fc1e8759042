package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.Joins;
import org.whistle.request.Joins.Joined;
import org.whistle.request.NewRequest;
import org.whistle.request.Publications;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.request.SimilarRequest;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Similar requests nearby are offered, and joined in one step. Each test has a building of its own. */
@WholeApplication
class JoiningTest {

    @Autowired
    private Joins joins;

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Publications publications;

    @Test
    void the_same_item_at_the_same_building_is_offered_with_no_word_of_its_reporter() {
        Receipt first = requests.file(at("zt-01", "05-01"));

        List<SimilarRequest> offered = joins.similarTo(at("zt-01", "05-01"));

        assertThat(offered).extracting(SimilarRequest::trackingNumber).contains(number(first));
        assertThat(offered.get(0).building())
                .as("where it is, before anybody screened it")
                .isEmpty();
        assertThat(offered.get(0).deadline()).isEqualTo(first.deadline());
        // 380 metres away, of another item, or of none
        assertThat(joins.similarTo(at("ms-13", "05-01"))).isEmpty();
        assertThat(joins.similarTo(at("zt-01", "06-01"))).isEmpty();
        assertThat(joins.similarTo(at("zt-01", null))).isEmpty();
    }

    @Test
    void where_no_item_was_chosen_those_count_that_the_words_propose() {
        Receipt first = requests.file(at("wy-08", "02-03"));

        assertThat(joins.similarTo(written("路灯不亮了，晚上一片漆黑", building("wy-08"))))
                .extracting(SimilarRequest::trackingNumber)
                .contains(number(first));
        assertThat(joins.similarTo(written("这里有情况，请派人来看。", building("wy-08")))).isEmpty();
    }

    private static NewRequest written(String words, String building) {
        return new NewRequest(words, null, null, null, null, null, Channel.PORTAL, null, null, building);
    }

    @Test
    void who_wants_to_stay_unknown_is_offered_to_nobody() {
        requests.file(new NewRequest(
                "楼上漏水",
                "06-03",
                null,
                null,
                null,
                new Contact("王建国", null, null, true),
                Channel.PORTAL,
                null,
                null,
                building("zt-02")));

        assertThat(joins.similarTo(at("zt-02", "06-03"))).isEmpty();
    }

    @Test
    void where_it_is_may_be_known_as_soon_as_it_was_screened() {
        Receipt first = loop.carryUpTo(at("zt-03", Items.RUBBISH), "reportIn");

        assertThat(joins.similarTo(at("zt-03", Items.RUBBISH)))
                .filteredOn(one -> one.trackingNumber().equals(number(first)))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.building().orElseThrow().name()).startsWith("宗坛巷"));
    }

    @Test
    void what_is_withheld_from_the_public_is_offered_to_nobody() {
        // quarrels of neighbours are withheld by their item
        requests.file(at("zt-04", "08-02"));
        Receipt single = requests.file(at("zt-04", "02-03"));
        assertThat(joins.similarTo(at("zt-04", "02-03"))).isNotEmpty();
        publications.withhold(number(single), null);

        assertThat(joins.similarTo(at("zt-04", "08-02"))).isEmpty();
        assertThat(joins.similarTo(at("zt-04", "02-03"))).isEmpty();
    }

    @Test
    void who_was_asked_after_the_filing_joins_what_is_offered_and_nothing_else() {
        Receipt first = requests.file(at("wy-06", "01-05"));
        Receipt elsewhere = requests.file(at("ms-13", "01-05"));
        Receipt own = requests.file(at("wy-06", "01-05"));

        assertThat(joins.similarTo(number(own), own.secret()))
                .extracting(SimilarRequest::trackingNumber)
                .contains(number(first))
                .doesNotContain(number(own), number(elsewhere));
        assertThat(joins.join(number(own), own.secret(), number(elsewhere))).isFalse();
        assertThat(joins.join(number(own), own.secret(), number(first))).isTrue();

        assertThat(requests.view(number(own), own.secret()).mergedInto()).isEqualTo(number(first));
        assertThat(joins.join(number(own), own.secret(), number(first)))
                .as("once more")
                .isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> joins.similarTo(number(first), own.secret()))
                .matches(refusal -> refusal.code().equals("no-such-request"));
    }

    @Test
    void who_joins_has_a_request_of_their_own_that_goes_with_the_other_one() {
        Receipt first = requests.file(at("wy-01", Items.RUBBISH));

        Joined done = joins.fileInto(at("wy-01", Items.RUBBISH), number(first));

        Receipt own = done.receipt();
        RequestView view = requests.view(number(own), own.secret());
        assertThat(done.joined()).isTrue();
        assertThat(view.status()).isEqualTo(Status.MERGED);
        assertThat(view.mergedInto()).isEqualTo(number(first));
        assertThat(view.address()).as("the building in the reader's language").endsWith("（徐公巷 1 号） 单元门口");
        assertThat(caseFile.entriesOf(number(own)))
                .extracting(CaseEntry::kind)
                .containsSubsequence(CaseEventKind.FILED, CaseEventKind.JOINED, CaseEventKind.MERGED);
        assertThat(loop.tasksOf(own)).allMatch(task -> task.isSuspended());
        assertThat(requests.view(number(first), first.secret()).sameMatter()).isEqualTo(1);
    }

    @Test
    void a_caseworker_undoes_what_a_resident_joined() {
        Receipt first = requests.file(at("wy-02", Items.RUBBISH));
        Receipt own = joins.fileInto(at("wy-02", Items.RUBBISH), number(first)).receipt();

        family.undo(first, own);

        assertThat(requests.view(number(own), own.secret()).status()).isEqualTo(Status.OPEN);
        assertThat(loop.openTasks(own)).containsExactlyElementsOf(loop.openTasks(first));
    }

    @Test
    void one_that_has_ended_meanwhile_or_was_never_offered_is_not_joined_and_nothing_is_lost() {
        Receipt first = requests.file(at("wy-03", Items.RUBBISH));
        requests.withdraw(number(first), first.secret(), null);
        Receipt elsewhere = requests.file(at("ms-14", Items.RUBBISH));

        for (String into : List.of(number(first), number(elsewhere), "330105-20200101-000001", "'")) {
            Joined done = joins.fileInto(at("wy-03", "02-02"), into);

            assertThat(done.joined()).isFalse();
            assertThat(requests.view(number(done.receipt()), done.receipt().secret())
                            .status())
                    .isEqualTo(Status.OPEN);
        }
    }

    @Test
    void two_who_join_while_it_is_taken_back_are_each_filed_once() throws InterruptedException {
        Receipt first = requests.file(at("wy-05", Items.RUBBISH));

        List<Joined> done = new CopyOnWriteArrayList<>();
        Runnable join =
                () -> done.add(Overtaken.retry(() -> joins.fileInto(at("wy-05", Items.RUBBISH), number(first))));
        List<Throwable> failures = AtOnce.failures(
                join, join, () -> Overtaken.retry(() -> requests.withdraw(number(first), first.secret(), null)));

        assertThat(failures).isEmpty();
        assertThat(done).hasSize(2).allSatisfy(one -> assertThat(
                        requests.view(number(one.receipt()), one.receipt().secret())
                                .status())
                // who joined before it was taken back goes on alone, or leads the other one
                .isIn(Status.OPEN, Status.MERGED));
    }

    @Test
    void a_point_inside_a_building_is_at_that_building() {
        Receipt first = requests.file(at("yq-14", "01-05"));

        List<SimilarRequest> offered =
                joins.similarTo(new NewRequest("草坪很脏", "01-05", null, 120.1589, 30.287043, null, null, null, null));

        assertThat(offered).extracting(SimilarRequest::trackingNumber).contains(number(first));
    }

    private static NewRequest at(String code, String item) {
        return new NewRequest(
                "这里有情况，请派人来看。", item, "单元门口", null, null, null, Channel.PORTAL, null, null, building(code));
    }

    private static String building(String code) {
        return "330105001052-" + code;
    }
}
