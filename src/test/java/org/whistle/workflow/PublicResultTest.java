package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What residents read of a result names nobody: it is read by all who reported the matter. */
@WholeApplication
class PublicResultTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Requests requests;

    @ParameterizedTest
    @CsvSource({
        "已清运，有事打 138-0000-0001,personal-phone",
        "已核对 330105-1990-0101-1234,personal-id-card",
        "已清运，来信 a(at)b.com,personal-email",
        "已清运，微信号 wangfang88,personal-account",
        "已到沈 梅 香家清运,personal-name"
    })
    void a_result_is_not_personal(String measures, String code) {
        Receipt request = filedBy("沈梅香");
        work(request, "submitResult");

        assertRefused(code, request, "submitResult", measures);

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
        complete(request, "submitResult", "已按要求办理");
        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
    }

    @Test
    void what_the_community_did_is_not_personal_either() {
        Receipt request = filedBy("沈梅香");
        work(request, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY", "reclassify", "KEEP"));

        assertRefused("personal-name", request, "solveInCommunity", "已与沈梅香家说好");
        assertRefused("personal-phone", request, "solveInCommunity", "已办妥，电话 0571-8888-8888");

        complete(request, "solveInCommunity", "已按要求办理");
        assertThat(loop.openTasks(request)).containsExactly("callBack");
    }

    @Test
    void nobody_is_named_whose_request_was_merged_directly_or_by_way_of_another() {
        Receipt leading = filedBy("沈梅香");
        Receipt middle = filedBy("郑国强");
        Receipt last = filedBy("Li Wei");
        work(leading, "submitResult");
        family.merge(last, middle);
        family.merge(middle, leading);

        assertRefused("personal-name", leading, "submitResult", "已到郑国强家清运");
        assertRefused("personal-name", leading, "submitResult", "已告知 li wei 女士");
    }

    @Test
    void nobody_is_named_who_reads_the_result_of_a_part() {
        Receipt whole = filedBy("沈梅香");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        Receipt other = filedBy("郑国强");
        family.merge(other, parts.get(1));
        work(parts.get(0), "submitResult");

        assertRefused("personal-name", parts.get(0), "submitResult", "已到沈梅香家清运");
        assertRefused("personal-name", parts.get(0), "submitResult", "已到郑国强家清运");
    }

    @Test
    void a_community_that_insists_has_accepted_the_request_once() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER", "note", "社区可以自行解决"));

        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        assertThat(loop.view(request).history())
                .extracting(entry -> entry.kind())
                .containsOnlyOnce(CaseEventKind.ACCEPTED);
        assertThat(family.told(request))
                .filteredOn(CaseEventKind.ACCEPTED::equals)
                .as("each decision is on record")
                .hasSize(2);
    }

    private Receipt filedBy(String name) {
        return requests.file(new NewRequest(
                "门口有垃圾。",
                Items.RUBBISH,
                "三官弄 3 号",
                null,
                null,
                new Contact(name, "13812345678", null),
                Channel.PORTAL,
                null,
                null));
    }

    private void work(Receipt request, String upTo) {
        while (!loop.openTasks(request).contains(upTo)) {
            loop.tasksOf(request).forEach(task -> loop.complete(task, FirstOptions.of(task.getTaskDefinitionKey())));
        }
    }

    private void complete(Receipt request, String task, String measures) {
        Map<String, Object> answers = new HashMap<>(FirstOptions.of(task));
        answers.put("measures", measures);
        loop.complete(request, task, answers);
    }

    private void assertRefused(String code, Receipt request, String task, String measures) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> complete(request, task, measures))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.field()).contains("measures");
                });
    }
}
