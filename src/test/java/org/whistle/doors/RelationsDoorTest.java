package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Merging, letting go and splitting beside a task: community officers and street coordinators whom it asks. */
@WholeApplication
class RelationsDoorTest {

    private static final String PARTS =
            """
            {"parts": [{"item": "01-02", "description": "门口的垃圾"}, {"item": "08-02", "description": "与楼上的纠纷"}]}
            """;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private JdbcClient database;

    @Test
    void a_street_coordinator_merges_and_lets_go_again() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        String task = loop.task(request, "holdJointMeeting").getId();
        String leadingTask = loop.task(leading, "dispatchWhistle").getId();

        assertThat(merge(task, "street", number(leading)).status()).isEqualTo(204);

        Answer rests = http.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\": {\"agreement\": {\"value\": \"AGREED\"},"
                                + " \"minutes\": {\"value\": \"同意\"}}}")
                .as("street")
                .answer();
        assertProblem(rests, 409);
        assertThat(rests.at("detail")).contains(number(leading));
        assertProblem(merge(task, "street", number(leading)), 409);
        Answer shown = relations(leadingTask, "street");
        assertThat(shown.body().path("reporters").asInt()).isEqualTo(2);
        JsonNode follower = shown.body().path("followers").path(0);
        assertThat(follower.path("trackingNumber").asText()).isEqualTo(number(request));
        assertThat(follower.path("status").asText()).isEqualTo("MERGED");
        assertThat(follower.path("item").path("code").asText()).isEqualTo(Items.NEIGHBOURS);
        assertThat(follower.path("description").asText()).contains("请派人来看");
        assertThat(follower.path("address").asText()).isEqualTo("三官弄 3 号");
        assertThat(relations(leadingTask, "supervisor")
                        .body()
                        .path("followers")
                        .path(0)
                        .path("description")
                        .isNull())
                .as("the task asks others")
                .isTrue();
        assertThat(texts(shown, "deeds")).containsExactly("MERGE", "UNMERGE", "SPLIT");
        assertThat(relations(task, "street").at("mergedInto")).isEqualTo(number(leading));
        assertThat(texts(relations(task, "street"), "deeds")).isEmpty();

        Answer undone = post(leadingTask, "unmerge", "street", "{\"follower\": \"" + number(request) + "\"}");

        assertThat(undone.status()).as(undone.text()).isEqualTo(204);
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
        assertThat(family.active(request)).hasSize(1);
    }

    @Test
    void a_community_officer_merges_and_splits_at_the_screening() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        String task = loop.task(whole, "screenRequest").getId();
        assertThat(texts(relations(task, "community"), "deeds")).containsExactly("MERGE", "SPLIT");

        Answer split = post(task, "split", "community", PARTS);

        assertThat(split.status()).as(split.text()).isEqualTo(201);
        List<String> parts = texts(split, "parts");
        assertThat(parts).hasSize(2);
        Answer part = http.get("/api/requests/" + parts.get(1) + "?secret=" + whole.secret())
                .answer();
        assertThat(part.status()).as("the secret of the whole opens its parts").isEqualTo(200);
        assertThat(part.at("splitFrom")).isEqualTo(number(whole));
        assertThat(part.at("item")).isEqualTo("08-02");
        Answer seen = http.get("/api/requests/" + whole.trackingNumber() + "?secret=" + whole.secret())
                .answer();
        assertThat(seen.body().path("parts")).hasSize(2);
        assertThat(seen.body().path("parts").path(0).path("status").asText()).isEqualTo("OPEN");
        assertProblem(post(task, "split", "community", PARTS), 404);
    }

    @Test
    void nobody_else_merges_or_splits() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        String task = loop.task(request, "reportIn").getId();
        String screening = loop.task(leading, "screenRequest").getId();
        String into = "{\"into\": \"" + number(leading) + "\"}";

        assertThat(texts(relations(task, "sanitation"), "deeds")).isEmpty();
        assertProblem(post(task, "merge", "sanitation", into), 403);
        assertProblem(post(task, "unmerge", "sanitation", "{\"follower\": \"1\"}"), 403);
        assertProblem(post(task, "split", "sanitation", PARTS), 403);
        assertProblem(post(screening, "merge", "supervisor", into), 403);
        assertProblem(post(screening, "merge", "grid", into), 404);
        assertProblem(http.post(path(screening, "merge"), into).answer(), 401);
        assertProblem(post(screening, "merge", "community", "{}"), 400);
        assertProblem(post(screening, "merge", "community", into), 400);
        assertProblem(post(screening, "merge", "community", "{\"into\": \"330105-20000101-000001\"}"), 400);
        assertProblem(post(screening, "split", "community", "{}"), 400);
        assertThat(loop.openTasks(leading)).containsExactly("screenRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitResult", "verifyOnSite", "callBack"})
    void a_merge_is_undone_whoever_the_task_of_the_leading_case_asks(String task) {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, task);
        for (String account : List.of("community", "street")) {
            Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

            assertThat(byNumber(request, "merge", account, into(leading)).status())
                    .isEqualTo(204);
            Answer shown = http.get(path(leading)).as(account).answer();
            assertThat(texts(shown, "deeds")).contains("UNMERGE").doesNotContain("SPLIT");
            assertThat(shown.body()
                            .path("followers")
                            .path(0)
                            .path("description")
                            .asText())
                    .contains("请派人来看");
            Answer undone = byNumber(leading, "unmerge", account, "{\"follower\": \"" + number(request) + "\"}");

            assertThat(undone.status()).as(undone.text()).isEqualTo(204);
            assertThat(loop.openTasks(request)).containsExactly("reportIn");
            assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
        }
        assertThat(loop.openTasks(leading)).containsExactly(task);
    }

    @Test
    void by_its_number_a_case_opens_to_its_own_community_and_street_only() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        for (String account : List.of("sanitation", "grid", "supervisor", "calltaker", "admin")) {
            assertProblem(http.get(path(request)).as(account).answer(), 404);
            assertProblem(byNumber(request, "merge", account, into(leading)), 404);
            assertProblem(byNumber(leading, "unmerge", account, "{\"follower\": \"1\"}"), 404);
        }
        assertThat(http.get(path(request)).answer().status()).isEqualTo(401);
        moveTo("330105001", request);
        for (String account : List.of("community", "street")) {
            assertProblem(byNumber(request, "merge", account, into(leading)), 404);
            assertThat(byNumber(request, "merge", account, into(leading)).at("detail"))
                    .as("the same words as for a number that nobody has")
                    .isEqualTo(http.post("/api/cases/of-number/1/merge", into(leading))
                            .as(account)
                            .answer()
                            .at("detail"));
        }
        moveTo("330105001052", request);
        assertProblem(byNumber(request, "merge", "community", "{}"), 400);
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    /** As if another community had it. */
    private void moveTo(String community, Receipt request) {
        database.sql("update whistle.resident_request set community = ? where tracking_number = ?")
                .params(community, number(request))
                .update();
    }

    private Answer byNumber(Receipt request, String deed, String account, String body) {
        return http.post("/api/cases/of-number/" + number(request) + "/" + deed, body)
                .as(account)
                .answer();
    }

    private static String path(Receipt request) {
        return "/api/cases/of-number/" + number(request) + "/relations";
    }

    private static String into(Receipt leading) {
        return "{\"into\": \"" + number(leading) + "\"}";
    }

    @Test
    void the_page_of_a_merged_request_counts_the_others_and_the_page_of_a_whole_lists_its_parts() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.merge(merged, leading);
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Receipt part = family.split(whole, Items.RUBBISH, Items.NEIGHBOURS).get(0);

        assertThat(page(merged)).contains("与您反映同一事项的还有 1 件", number(leading)).doesNotContain(leading.secret());
        assertThat(page(leading)).contains("与您反映同一事项的还有 1 件").doesNotContain(number(merged));
        assertThat(page(whole)).contains("/requests/" + number(part) + "?secret=" + whole.secret(), "拆分后的各部分");
        assertThat(page(part)).contains("/requests/" + number(whole) + "?secret=" + whole.secret(), "拆分自诉求");
    }

    private String page(Receipt request) {
        Answer page = http.get("/requests/" + request.trackingNumber() + "?secret=" + request.secret())
                .answer();
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private Answer merge(String task, String account, String into) {
        return post(task, "merge", account, "{\"into\": \"" + into + "\"}");
    }

    private Answer post(String task, String deed, String account, String body) {
        return http.post(path(task, deed), body).as(account).answer();
    }

    private Answer relations(String task, String account) {
        return http.get(path(task, "relations")).as(account).answer();
    }

    private static String path(String task, String deed) {
        return "/api/cases/of-task/" + task + "/" + deed;
    }

    private static List<String> texts(Answer answer, String member) {
        return StreamSupport.stream(answer.body().path(member).spliterator(), false)
                .map(text -> text.asText())
                .toList();
    }
}
