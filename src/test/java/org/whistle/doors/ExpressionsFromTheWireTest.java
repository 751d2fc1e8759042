package org.whistle.doors;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WebSession;
import org.whistle.testing.WholeApplication;

/** A query with an expression is refused, however it is dressed, and whoever sends it. */
@WholeApplication
class ExpressionsFromTheWireTest {

    private static final String HIDDEN = "{\"orQueries\": [{\"assigneeExpression\": \"${1}\"}]}";

    @Autowired
    private Http http;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ServletWebServerApplicationContext application;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-7",
                "application/hal+json",
                "text/json",
                "text/plain",
                "application/octet-stream",
                "application/xml",
                "multipart/form-data2",
                "application/x-www-form-urlencoded2",
                "x"
            })
    void whatever_it_says_it_is(String type) {
        Answer refused = http.post("/engine-rest/task", HIDDEN)
                .with("Content-Type", type)
                .as("admin")
                .answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("type")).isEqualTo("urn:whistle:problem:expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
    void a_form_is_no_query(String type) {
        Answer refused = http.post("/engine-rest/task", HIDDEN)
                .with("Content-Type", type)
                .as("admin")
                .answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(415);
    }

    static Stream<Arguments> dresses() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(HIDDEN.getBytes(UTF_8));
        }
        return Stream.of(
                Arguments.of("without a type", HIDDEN.getBytes(UTF_8)),
                Arguments.of("UTF-16", HIDDEN.getBytes(UTF_16)),
                Arguments.of("UTF-16 without a mark", HIDDEN.getBytes(UTF_16LE)),
                Arguments.of("UTF-32", HIDDEN.getBytes(Charset.forName("UTF-32"))),
                Arguments.of("with a byte order mark", ("\ufeff" + HIDDEN).getBytes(UTF_8)),
                Arguments.of("packed", packed.toByteArray()),
                Arguments.of("twice", ("{}" + HIDDEN).getBytes(UTF_8)),
                Arguments.of(
                        "the same name twice",
                        "{\"orQueries\": [], \"orQueries\": [{\"ownerExpression\": \"${1}\"}]}".getBytes(UTF_8)),
                Arguments.of(
                        "in other letters",
                        "{\"orQ\\u0075eries\": [{\"assignee\\u0045xpr\\u0065ssion\": \"${1}\"}]}".getBytes(UTF_8)),
                Arguments.of("with a comment", ("/* {} */" + HIDDEN).getBytes(UTF_8)),
                Arguments.of("in single quotes", HIDDEN.replace('"', '\'').getBytes(UTF_8)),
                Arguments.of("very deep", ("{\"a\":".repeat(5_000) + HIDDEN).getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dresses")
    void however_it_is_written(String dress, byte[] body) {
        for (String type : new String[] {"", "application/json"}) {
            Http.Call call = http.post("/engine-rest/task", body).as("admin");
            if (!type.isEmpty()) {
                call.with("Content-Type", type);
            }
            if (dress.equals("packed")) {
                call.with("Content-Encoding", "gzip");
            }
            Answer refused = call.answer();
            assertThat(refused.status()).as(refused.text()).isIn(400, 415);
            assertThat(refused.at("type")).matches("urn:whistle:problem:(expression|malformed|packed)");
        }
    }

    @Test
    void neither_a_filter_is_changed_so_nor_asked_so() {
        Filter shipped = filters.createTaskFilterQuery().list().get(0);
        String edited = "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": %s}".formatted(HIDDEN);

        for (Answer refused : new Answer[] {
            http.put("/engine-rest/filter/" + shipped.getId(), edited)
                    .as("admin")
                    .answer(),
            http.post("/engine-rest/filter/" + shipped.getId() + "/list", HIDDEN)
                    .as("admin")
                    .answer(),
            http.post("/engine-rest/filter/" + shipped.getId() + "/singleResult", HIDDEN)
                    .as("admin")
                    .answer(),
            http.post("/engine-rest/filter/" + shipped.getId() + "/count", HIDDEN)
                    .as("admin")
                    .answer(),
            http.post("/engine-rest/engine/default/filter/create", edited)
                    .as("admin")
                    .answer()
        }) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.at("type")).isEqualTo("urn:whistle:problem:expression");
        }
    }

    @Test
    void nor_from_tasklist_itself() {
        WebSession session = WebSession.of("grid", application.getWebServer().getPort());

        Answer refused = session.post("/camunda/api/engine/engine/default/task", HIDDEN, session.token());

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("type")).isEqualTo("urn:whistle:problem:expression");
    }

    /** Were the filter before it not there, the engine would still reach nothing. */
    @Test
    void a_stored_filter_reaches_only_who_asks_and_the_time() {
        Filter filter = filters.newTaskFilter("reaching");
        filter.setQuery(filterQuery("${''.getClass().forName('java.lang.Runtime')}"));
        filters.saveFilter(filter);
        try {
            Answer refused = http.get("/engine-rest/filter/" + filter.getId() + "/list")
                    .as("admin")
                    .answer();
            assertThat(refused.status()).isGreaterThanOrEqualTo(400);

            filter.setQuery(filterQuery("${currentUser()}"));
            filters.saveFilter(filter);
            assertThat(http.get("/engine-rest/filter/" + filter.getId() + "/list")
                            .as("admin")
                            .answer()
                            .status())
                    .isEqualTo(200);
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    private TaskQuery filterQuery(String expression) {
        return tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr();
    }

    @Test
    void an_ordinary_query_is_answered() {
        assertThat(http.post("/engine-rest/task/count", "{\"orQueries\": [{\"assignee\": \"admin\"}]}")
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_variable_is_not_made_into_an_object_of_a_class() {
        Map<String, String> classes = Map.of(
                "javax.script.ScriptEngineManager", "{}",
                "org.springframework.context.support.ClassPathXmlApplicationContext", "\\\"http://localhost:1/x\\\"");
        classes.forEach((type, value) -> {
            Answer refused = http.post(
                            "/engine-rest/decision-definition/key/weighAnswers/evaluate",
                            """
                            {"variables": {"ownSolved": {"type": "Object", "value": "%s",
                             "valueInfo": {"objectTypeName": "%s", "serializationDataFormat": "application/json"}}}}
                            """
                                    .formatted(value, type))
                    .as("admin")
                    .answer();
            assertThat(refused.status()).as(refused.text()).isGreaterThanOrEqualTo(400);
            assertThat(refused.text()).doesNotContain("\tat ");
        });
    }
}
