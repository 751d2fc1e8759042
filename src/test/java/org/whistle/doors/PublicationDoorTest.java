package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What a case says of the public board, and who takes it off. */
@WholeApplication
class PublicationDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Requests requests;

    @Test
    void whoever_reads_a_case_sees_whether_it_is_public_and_only_some_may_change_it() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        assertThat(part(request, "community").at("standing")).isEqualTo("UNSCREENED");
        loop.stepUpTo(request, "reportIn");

        Answer handler = part(request, "sanitation");
        assertThat(handler.at("standing")).isEqualTo("PUBLIC");
        assertThat(handler.at("standingText")).isEqualTo("正在公开。");
        assertThat(handler.body().path("deed").isNull()).isTrue();
        assertThat(part(request, "supervisor").at("deed")).isEqualTo("WITHHOLD");
        assertProblem(part(request, "admin"), 404);
        assertProblem(part(request, "housing"), 404);
    }

    @Test
    void each_reason_is_told_and_only_what_somebody_withheld_can_be_released() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        decide(request, "WITHHELD", 204);
        assertThat(part(request, "supervisor").at("standing")).isEqualTo("WITHHELD");
        assertThat(part(request, "supervisor").at("deed")).isEqualTo("RELEASE");
        decide(request, "BY_ITEM", 204);
        assertThat(part(request, "supervisor").at("standing")).isEqualTo("PUBLIC");
        assertThat(family.told(request)).contains(CaseEventKind.WITHHELD, CaseEventKind.RELEASED);

        requests.keepInConfidence(number(request), request.secret());
        assertThat(part(request, "supervisor").at("standing")).isEqualTo("CONFIDENTIAL");
        assertThat(part(request, "supervisor").body().path("deed").isNull()).isTrue();
        Receipt neighbours = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        assertThat(part(neighbours, "supervisor").at("standing")).isEqualTo("WITHHELD_BY_ITEM");
    }

    @Test
    void a_reason_is_needed_and_of_two_at_once_one_releases_it() throws InterruptedException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertProblem(send(request, "{\"publication\": \"WITHHELD\", \"note\": \" \"}"), 400);
        decide(request, "WITHHELD", 204);
        decide(request, "WITHHELD", 204);

        List<Integer> answers = AtOnce.answers(
                () -> send(request, "{\"publication\": \"BY_ITEM\", \"note\": \"核对\"}")
                        .status(),
                () -> send(request, "{\"publication\": \"BY_ITEM\", \"note\": \"核对\"}")
                        .status());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.WITHHELD, CaseEventKind.RELEASED);
    }

    @Test
    void of_three_who_withhold_it_at_once_one_does_and_the_case_file_says_so_once() throws InterruptedException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Supplier<Integer> withholding = () -> send(request, "{\"publication\": \"WITHHELD\", \"note\": \"核对\"}")
                .status();

        List<Integer> answers = AtOnce.answers(List.of(withholding, withholding, withholding));

        assertThat(answers).containsOnly(204);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.WITHHELD);
        assertThat(part(request, "supervisor").at("standing")).isEqualTo("WITHHELD");
    }

    private Answer part(Receipt request, String account) {
        String task = loop.tasksOf(request).get(0).getId();
        return http.get("/api/cases/of-task/" + task + "/publication")
                .as(account)
                .answer();
    }

    private void decide(Receipt request, String publication, int status) {
        Answer answer = send(request, "{\"publication\": \"%s\", \"note\": \"核对后决定\"}".formatted(publication));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private Answer send(Receipt request, String decision) {
        return http.post("/api/cases/of-number/" + number(request) + "/publication", decision)
                .as("supervisor")
                .answer();
    }
}
