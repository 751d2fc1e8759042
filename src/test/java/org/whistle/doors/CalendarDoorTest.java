package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WebSession;
import org.whistle.testing.WholeApplication;

/** {@code /api/calendar}, and who may do what to it and to the working hours. Each test has years of its own, far from those of others. */
@WholeApplication
class CalendarDoorTest {

    private static final String COMMUNITY = "330105001052";
    private static final String STREET = "330105001";
    private static final String DISTRICT = "330105";

    @Autowired
    private Http http;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Test
    void the_shipped_lists_are_there() {
        Answer list = http.get("/api/calendar/2026").as("grid").answer();

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body().path("published").asBoolean()).isTrue();
        assertThat(list.at("source")).isEqualTo("国办发明电〔2025〕7号");
        assertThat(list.body().path("days")).hasSize(39);
        assertThat(list.body().path("days").path(0).toString())
                .isEqualTo("{\"date\":\"2026-01-01\",\"kind\":\"OFF\",\"name\":\"元旦\"}");
    }

    @Test
    void a_list_makes_the_deadlines_of_its_year_certain() {
        String question = "from=2046-12-31T10:00&amount=1&unit=WORKING_DAY";
        assertThat(http.get("/api/calendar/2047").as("grid").answer().at("published"))
                .isEqualTo("false");
        assertThat(deadline(question)).isEqualTo("2047-01-01T09:30:00Z provisional");

        Answer taken = put(
                "/api/calendar/2047",
                """
                # 国办发明电〔2046〕1号
                date,kind,name
                2047-01-01,OFF,元旦
                2047-01-02,OFF,元旦
                2047-01-05,WORK,元旦
                """);

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.text()).isEqualTo("{\"year\":2047,\"source\":\"国办发明电〔2046〕1号\",\"off\":2,\"work\":1}");
        assertThat(deadline(question)).isEqualTo("2047-01-03T09:30:00Z certain");
        assertThat(deadline("from=2047-01-04T10:00&amount=1&unit=WORKING_DAY"))
                .isEqualTo("2047-01-05T09:30:00Z certain");

        put("/api/calendar/2047", "date,kind,name\r\n2047-01-01,OFF,\r\n");
        assertThat(deadline(question)).isEqualTo("2047-01-02T09:30:00Z certain");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| list-empty",
                "date,kind,name | list-empty",
                "date;kind;name~2049-01-01;OFF;x | list-no-columns",
                "2049-01-01,OFF,x | list-no-columns",
                "date,kind,name,name~2049-01-01,OFF,x,x | list-no-columns",
                "date,kind,name~2049-01-01,OFF | list-columns",
                "date,kind,name~2049-01-01,OFF,\"x | list-stray-quote",
                "date,kind,name~2049-13-01,OFF,x | list-no-date",
                "date,kind,name~1.1.2049,OFF,x | list-no-date",
                "date,kind,name~2049-01-01,HOLIDAY,x | list-no-kind",
                "date,kind,name~2049-01-01,off,x | list-no-kind",
                "date,kind,name~2048-12-24,OFF,x | list-other-year",
                "date,kind,name~2050-01-08,OFF,x | list-other-year",
                "date,kind,name~2049-01-04,WORK,x | list-working-anyway",
                "date,kind,name~2049-01-01,OFF,x~2049-01-01,OFF,x | list-day-twice",
                "date,kind,name~2049-01-02,OFF,x~2049-01-02,WORK,x | list-day-of-both-kinds"
            })
    void a_wrong_list_is_refused_with_line_and_reason_and_changes_nothing(String list, String code) {
        Answer refused = put("/api/calendar/2049", list == null ? "" : list.replace('~', '\n'));

        assertProblem(refused, 400);
        assertThat(refused.at("type")).isEqualTo("urn:whistle:problem:" + code);
        assertThat(refused.at("field")).isEqualTo("list");
        assertThat(http.get("/api/calendar/2049").as("admin").answer().at("published"))
                .isEqualTo("false");
    }

    @Test
    void a_line_is_named_in_both_languages() {
        String list = "date,kind,name\n2049-01-01,OFF,x\n2049-02-30,OFF,x";

        assertThat(put("/api/calendar/2049", list).at("detail")).isEqualTo("清单：第 3 行：日期请写成 2026-10-01 的形式。");
        assertThat(http.put("/api/calendar/2049", list)
                        .as("admin")
                        .with("Content-Type", "text/csv")
                        .with("Accept-Language", "en")
                        .answer()
                        .at("detail"))
                .isEqualTo("List: Line 3: write the day as year-month-day, as in 2026-10-01.");
    }

    @Test
    void a_list_in_another_encoding_or_too_large_or_of_another_type_is_refused() {
        byte[] gbk = "date,kind,name\n2049-01-01,OFF,元旦\n".getBytes(java.nio.charset.Charset.forName("GBK"));
        Answer otherEncoding = http.put("/api/calendar/2049", gbk)
                .as("admin")
                .with("Content-Type", "text/csv")
                .answer();
        assertProblem(otherEncoding, 400);
        assertThat(otherEncoding.at("type")).endsWith("list-no-utf8");

        assertProblem(put("/api/calendar/2049", "date,kind,name\n" + "#\n".repeat(40_000)), 413);
        assertProblem(http.put("/api/calendar/2049", "{}").as("admin").answer(), 415);
        assertThat(http.get("/api/calendar/2049").as("admin").answer().at("published"))
                .isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2101", "26", "next", "20260"})
    void another_year_is_refused(String year) {
        assertThat(http.get("/api/calendar/" + year).as("grid").answer().at("field"))
                .isEqualTo("year");
        assertProblem(put("/api/calendar/" + year, "date,kind,name\n"), 400);
    }

    @Test
    void a_local_day_holds_for_the_unit_and_all_below_it() {
        // Wednesday, 6 March 2052
        String question = "from=2052-03-05T10:00&amount=1&unit=WORKING_DAY";
        Answer taken =
                put("/api/calendar/2052/units/" + STREET, "date,kind,name\n2052-03-06,OFF,停电\n2052-03-09,WORK,补班\n");

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(deadline(question + "&organisation=" + STREET)).startsWith("2052-03-07");
        assertThat(deadline(question + "&organisation=" + COMMUNITY)).startsWith("2052-03-07");
        assertThat(deadline("from=2052-03-08T10:00&amount=1&unit=WORKING_DAY&organisation=" + COMMUNITY))
                .isEqualTo("2052-03-09T09:30:00Z provisional");
        assertThat(deadline(question + "&organisation=" + DISTRICT)).startsWith("2052-03-06");
        assertThat(deadline(question)).startsWith("2052-03-06");
        assertThat(http.get("/api/calendar/2052/units/" + STREET)
                        .as("grid")
                        .answer()
                        .body()
                        .path("days"))
                .hasSize(2);

        // the community works all the same
        put("/api/calendar/2052/units/" + COMMUNITY, "date,kind,name\n2052-03-06,WORK,照常\n");
        assertThat(deadline(question + "&organisation=" + COMMUNITY)).startsWith("2052-03-06");

        put("/api/calendar/2052/units/" + COMMUNITY, "date,kind,name\n");
        put("/api/calendar/2052/units/" + STREET, "date,kind,name\n");
        assertThat(deadline(question + "&organisation=" + COMMUNITY)).startsWith("2052-03-06");
    }

    @Test
    void an_unknown_unit_is_not_found() {
        assertProblem(http.get("/api/calendar/2026/units/nowhere").as("grid").answer(), 404);
        assertProblem(put("/api/calendar/2026/units/nowhere", "date,kind,name\n"), 404);
        assertProblem(http.get("/api/working-hours/nowhere").as("grid").answer(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "calltaker", "supervisor", "modeler"})
    void only_administrators_change_something(String account) {
        for (String path :
                new String[] {"/api/calendar/2049", "/api/calendar/2049/units/330105", "/api/working-hours/330105"}) {
            assertProblem(http.put(path, "{}").as(account).answer(), 403);
            assertProblem(http.put(path, "{}").answer(), 401);
            assertProblem(http.get(path).answer(), 401);
            assertThat(http.get(path).as(account).answer().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void a_session_of_a_web_application_reads_and_changes_nothing(String webApplication) {
        WebSession session = WebSession.of(
                "admin", webApplication, application.getWebServer().getPort());

        assertThat(session.get("/api/calendar/2026").status()).isEqualTo(200);
        assertThat(session.get("/api/working-hours/" + DISTRICT).status()).isEqualTo(200);
        assertThat(session.get("/api/working-time?from=2026-09-30T10:00&amount=1&unit=DAY")
                        .status())
                .isEqualTo(200);
        assertThat(session.put("/api/calendar/2049", "text/csv", "date,kind,name\n2049-01-01,OFF,x\n")
                        .status())
                .isEqualTo(403);
    }

    /** The deadline that a question is answered with, and whether it is certain. */
    private String deadline(String question) {
        Answer told = http.get("/api/working-time?" + question).as("grid").answer();
        return told.at("deadline") + (told.body().path("provisional").asBoolean() ? " provisional" : " certain");
    }

    private Answer put(String path, String list) {
        return http.put(path, list).as("admin").with("Content-Type", "text/csv").answer();
    }
}
