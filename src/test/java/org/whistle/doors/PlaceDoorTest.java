package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /api/places} and {@code /api/buildings}: maps for everybody, lists from those who keep them. */
@WholeApplication
class PlaceDoorTest {

    private static final String MISHI = "330105001052";
    private static final String LIST = "/api/buildings?community=" + MISHI;

    @Autowired
    private Http http;

    @Test
    void anybody_gets_the_shapes_of_a_community_and_may_keep_them() {
        Answer map = http.get("/api/places/" + MISHI + ".geojson").answer();
        var headers = http.get("/api/places/" + MISHI + ".geojson").bytes().headers();

        assertThat(map.status()).isEqualTo(200);
        assertThat(map.type()).startsWith("application/geo+json");
        assertThat(map.at("type")).isEqualTo("FeatureCollection");
        assertThat(map.body().path("features")).hasSizeGreaterThan(40);
        assertThat(map.body().path("features").findValuesAsText("name")).contains("三官弄", "米市新村 3 幢");
        assertThat(headers.firstValue("Cache-Control")).contains("max-age=600, public");
    }

    @Test
    void in_english_names_are_english() {
        Answer map = http.get("/api/places/" + MISHI + ".geojson")
                .with("Accept-Language", "en")
                .answer();

        assertThat(map.body().path("features").findValuesAsText("name")).contains("Mishi Xincun Building 3");
    }

    @Test
    void of_what_has_no_map_there_is_none() {
        assertProblem(http.get("/api/places/330105.geojson").answer(), 404);
    }

    @Test
    void administrators_and_officers_of_the_community_replace_its_list() throws Exception {
        byte[] list = new ClassPathResource("sample/places.csv").getContentAsByteArray();

        for (String account : new String[] {"admin", "community"}) {
            Answer taken = http.put(LIST, list)
                    .with("Content-Type", "text/csv")
                    .as(account)
                    .answer();
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            assertThat(taken.at("buildings")).isEqualTo("42");
        }
        assertThat(http.get("/api/places/" + MISHI + ".geojson").answer().status())
                .isEqualTo(200);
    }

    @Test
    void nobody_else_does() {
        assertThat(http.put(LIST, "kind".getBytes(StandardCharsets.UTF_8))
                        .with("Content-Type", "text/csv")
                        .as("sanitation")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(http.put(LIST, "kind".getBytes(StandardCharsets.UTF_8))
                        .with("Content-Type", "text/csv")
                        .answer()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_list_with_a_mistake_changes_nothing_and_says_where_it_is() {
        String wrong = "kind,code,name,english,lane,address,longitude,latitude,shape\nBUILDING,x,甲,,,甲路,很远,30.2,\n";

        Answer refused = http.put(LIST, wrong.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "text/csv")
                .as("admin")
                .answer();

        assertProblem(refused, 400);
        assertThat(refused.at("detail")).contains("第 2 行", "longitude");
        assertThat(http.get("/api/places/" + MISHI + ".geojson").answer().body().path("features"))
                .hasSizeGreaterThan(40);
    }
}
