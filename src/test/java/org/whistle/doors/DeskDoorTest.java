package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.OtherStreet;
import org.whistle.testing.WholeApplication;

/** The lists of a desk: who sees which tasks, and in which order. */
@WholeApplication
class DeskDoorTest {

    @Autowired
    private DeskDoor desk;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OtherStreet otherStreet;

    @Autowired
    private OtherDistrict otherDistrict;

    @Autowired
    private JdbcClient database;

    @Test
    void a_line_tells_the_team_what_it_is_about_and_whose_it_is() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Task task = loop.task(request, "reportIn");

        JsonNode line = desk.line("sanitation", "UNIT", number(request)).orElseThrow();

        assertThat(line.path("task").asText()).isEqualTo(task.getId());
        assertThat(line.path("stepText").asText()).isEqualTo("签收报到");
        assertThat(line.at("/item/name").asText()).isEqualTo("暴露垃圾");
        assertThat(line.path("place").asText()).isEqualTo("三官弄 3 号");
        assertThat(Instant.parse(line.path("due").asText()))
                .isEqualTo(task.getDueDate().toInstant());
        assertThat(line.at("/team/name").asText()).isEqualTo("环卫");
        assertThat(line.path("claimed").asBoolean()).isFalse();
        assertThat(line.path("claimable").asBoolean()).isTrue();

        tasks.claim(task.getId(), "sanitation");

        JsonNode mine = desk.line("sanitation", "MINE", number(request)).orElseThrow();
        assertThat(mine.path("whose").asText()).isEqualTo("方洁");
        assertThat(mine.path("mine").asBoolean()).isTrue();
        assertThat(desk.line("community", "UNIT", number(request))).isEmpty();
        assertThat(desk.line("community", "MINE", number(request))).isEmpty();
    }

    @Test
    void supervisors_and_administrators_see_the_unit_and_no_name_and_administrators_no_place() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        tasks.claim(loop.task(request, "reportIn").getId(), "sanitation");

        JsonNode supervised = desk.line("supervisor", "UNIT", number(request)).orElseThrow();
        JsonNode administered = desk.line("admin", "UNIT", number(request)).orElseThrow();

        for (JsonNode line : List.of(supervised, administered)) {
            assertThat(line.at("/team/name").asText()).isEqualTo("环卫");
            assertThat(line.path("claimed").asBoolean()).isTrue();
            assertThat(line.path("whose").isNull()).isTrue();
            assertThat(line.path("claimable").asBoolean()).isFalse();
        }
        assertThat(supervised.path("place").asText()).isEqualTo("三官弄 3 号");
        assertThat(administered.path("place").asText()).isEqualTo("米市社区");
        assertThat(desk.numbers("admin", "UNIT", DeskDoor.search("三官弄")))
                .as("no places")
                .isEmpty();
    }

    @Test
    void a_desk_ends_at_the_street_and_at_the_district() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        otherStreet.moveIn();
        otherDistrict.moveIn();
        try {
            assertThat(desk.line("community", "UNIT", number(request))).isPresent();
            for (String foreign :
                    List.of("othercommunity", "otherstreet", OtherDistrict.SUPERVISOR, OtherDistrict.OFFICER)) {
                assertThat(desk.line(foreign, "UNIT", number(request)))
                        .as(foreign)
                        .isEmpty();
                assertThat(desk.numbers(foreign, "UNIT", "")).as(foreign).isEmpty();
                assertThat(desk.numbers(foreign, "UNIT", DeskDoor.search("三官弄")))
                        .as(foreign)
                        .isEmpty();
            }
            assertThat(desk.line("supervisor", "UNIT", number(request)))
                    .as("the sample's own")
                    .isPresent();
            Receipt called = loop.fileUpTo(Items.RUBBISH, "callBack");
            assertThat(desk.line("calltaker", "UNIT", number(called))).isPresent();
            assertThat(desk.line(OtherDistrict.SUPERVISOR, "UNIT", number(called)))
                    .isEmpty();
            assertThat(http.get("/api/desk/workload?team=community-330105001052")
                            .as(OtherDistrict.SUPERVISOR)
                            .answer()
                            .status())
                    .isEqualTo(404);
        } finally {
            otherDistrict.moveOut();
            otherStreet.moveOut();
        }
    }

    @Test
    void pages_follow_each_other_without_gap_and_what_is_due_first_is_first() {
        for (int made = 0; made < 55; made++) {
            Task task = loop.task(loop.file(Items.RUBBISH), "checkOnSite");
            // some of the same moment
            tasks.setDueDate(task.getId(), Date.from(Instant.parse("2051-01-0%dT00:00:00Z".formatted(1 + made % 3))));
        }

        List<JsonNode> lines = desk.lines("grid", "UNIT", "");

        assertThat(lines).hasSizeGreaterThan(54);
        assertThat(lines.stream().map(line -> line.path("task").asText()).toList())
                .doesNotHaveDuplicates();
        List<Instant> due = new ArrayList<>();
        lines.stream()
                .filter(line -> !line.path("due").isNull())
                .forEach(line -> due.add(Instant.parse(line.path("due").asText())));
        assertThat(due).isSortedAccordingTo(Comparator.naturalOrder());
        long counted = database.sql("select count(*) from whistle.open_task where team = ? and not resting")
                .param("grid-330105001052")
                .query(Long.class)
                .single();
        assertThat(lines).hasSize((int) counted);
    }

    @Test
    void each_list_has_what_its_name_says() {
        Receipt late = due("2020-01-01T00:00:00Z");
        Receipt later = due("2052-01-01T00:00:00Z");

        assertThat(desk.numbers("grid", "OVERDUE", "")).contains(number(late)).doesNotContain(number(later));
        assertThat(desk.numbers("grid", "TODAY", "")).doesNotContain(number(late), number(later));
        assertThat(desk.line("grid", "OVERDUE", number(late))).isPresent();
        assertThat(desk.line("grid", "OVERDUE", number(later))).isEmpty();

        Receipt asked = loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertThat(desk.line("sanitation", "WAITING", number(asked))).isEmpty();
        http.post("/api/cases/of-task/" + loop.task(asked, "reportIn").getId() + "/questions", "{\"text\": \"几号门口？\"}")
                .as("sanitation")
                .answer();
        assertThat(desk.numbers("sanitation", "WAITING", "")).contains(number(asked));
        assertThat(desk.line("sanitation", "WAITING", number(asked))
                        .orElseThrow()
                        .path("waiting")
                        .asBoolean())
                .isTrue();

        Receipt failed = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        loop.complete(failed, "verifyOnSite", Map.of("verification", "FAILED", "note", "还有两袋"));
        assertThat(desk.numbers("sanitation", "RETURNED", ""))
                .contains(number(failed))
                .doesNotContain(number(asked));
    }

    @Test
    void counts_are_told_by_list_and_the_first_one_fits_the_role() {
        due("2020-01-01T00:00:00Z");

        Answer grid = http.get("/api/desk").as("grid").answer();

        assertThat(grid.at("first")).isEqualTo("UNIT");
        assertThat(grid.body().path("lists")).hasSize(6);
        assertThat(grid.body().at("/lists/3/list").asText()).isEqualTo("OVERDUE");
        assertThat(grid.body().at("/lists/3/count").asInt()).isPositive();
        assertThat(http.get("/api/desk").as("supervisor").answer().at("first")).isEqualTo("OVERDUE");
        assertThat(http.get("/api/desk")
                        .as("admin")
                        .answer()
                        .body()
                        .path("works")
                        .asBoolean())
                .isFalse();
        assertThat(http.get("/api/desk").as("modeler").answer().status()).isEqualTo(403);
        assertThat(http.get("/api/desk").as("dataofficer").answer().status()).isEqualTo(403);
    }

    private Receipt due(String moment) {
        Receipt request = loop.file(Items.RUBBISH);
        setDue(request, Instant.parse(moment));
        return request;
    }

    private void setDue(Receipt request, Instant moment) {
        tasks.setDueDate(loop.task(request, "checkOnSite").getId(), Date.from(moment));
    }
}
