package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;
import org.whistle.board.Board;
import org.whistle.board.BoardFilter;
import org.whistle.request.Channel;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What the board is narrowed to, and what of it lies on the map. */
@WholeApplication
class BoardFilterDoorTest {

    private static final String COMMUNITY = "330105001052";

    @Autowired
    private Board board;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private JdbcClient database;

    @Test
    void words_are_looked_for_in_what_items_are_called_in_either_language() {
        Receipt rubbish = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        assertThat(numbers("words=" + encoded("垃圾 暴露"))).contains(number(rubbish));
        assertThat(numbers("words=RUBBISH")).contains(number(rubbish));
        assertThat(numbers("words=" + encoded("垃圾 电梯"))).isEmpty();
        assertThat(numbers("words=" + encoded("三官弄")))
                .as("not in what residents wrote")
                .isEmpty();
    }

    @Test
    void a_stage_is_that_of_what_goes_on() {
        Receipt called = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt whistled = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        assertThat(numbers("stage=RESPONSE&size=500")).contains(number(called)).doesNotContain(number(whistled));
        loop.withdraw(called);
        assertThat(numbers("stage=RESPONSE&size=500")).doesNotContain(number(called));
    }

    @Test
    void near_a_building_or_a_lane_is_what_lies_in_the_cells_around_it() {
        Receipt near = at("ms-01");
        Receipt far = at("zt-06");

        assertThat(numbers("place=%s-ms-01&size=500".formatted(COMMUNITY)))
                .contains(number(near))
                .doesNotContain(number(far));
        assertThat(numbers("place=%s-sanguan&size=500".formatted(COMMUNITY)))
                .contains(number(near))
                .doesNotContain(number(far));
        String cell = one(near).at("latitude") + "," + one(near).at("longitude");
        assertThat(numbers("place=%s-sanguan&cell=%s&size=500".formatted(COMMUNITY, cell)))
                .contains(number(near));
        assertThat(numbers("place=%s-zt-06&cell=%s&size=500".formatted(COMMUNITY, cell)))
                .isEmpty();
    }

    @Test
    void a_rectangle_of_the_map_holds_what_lies_in_any_of_its_cells() {
        Receipt inside = filed(120.1503, 30.2701);
        Receipt corner = filed(120.1521, 30.2719);
        Receipt outside = filed(120.1535, 30.2701);

        assertThat(numbers("cell=30.270,120.150,30.272,120.152&size=500"))
                .contains(number(inside), number(corner))
                .doesNotContain(number(outside));
    }

    @Test
    void nothing_that_is_not_public_is_counted_on_the_map() {
        Receipt shown = filed(120.1701, 30.2601);
        assertThat(cells()).contains("30.260,120.170,1");

        decide(filed(120.1701, 30.2601), "WITHHELD");
        loop.carryUpTo(request(120.1701, 30.2601), "screenRequest");
        Receipt confidential = filed(120.1701, 30.2601);
        http.post("/api/requests/" + number(confidential) + "/confidence?secret=" + confidential.secret(), "{}")
                .answer();
        assertThat(one(confidential).status()).isEqualTo(404);
        assertThat(cells()).contains("30.260,120.170,1");

        decide(shown, "WITHHELD");
        assertThat(cells()).doesNotContain("30.260,120.170,");
        decide(shown, "BY_ITEM");
        assertThat(cells()).contains("30.260,120.170,1");
    }

    @Test
    void what_has_no_place_is_told_below_the_map() {
        filed(120.1702, 30.2602);
        long before = board.map(ofRubbish()).elsewhere();
        loop.carryUpTo(request(null, null), "dispatchWhistle");

        assertThat(board.map(ofRubbish()).elsewhere()).isEqualTo(before + 1);
        assertThat(cells()).contains("另有 %d 件不在图上，大多没有地点。".formatted(before + 1));
    }

    private static BoardFilter ofRubbish() {
        return new BoardFilter(null, null, Items.RUBBISH, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void merged_and_split_ones_stand_under_the_others_and_lead_there() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        family.merge(merged, leading);
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, "01-04");
        parts.forEach(part -> loop.stepUpTo(part, "reportIn"));

        assertThat(numbers("size=500"))
                .contains(number(leading), number(parts.get(0)), number(parts.get(1)))
                .doesNotContain(number(merged), number(whole));
        assertThat(one(leading).at("voices")).isEqualTo("2");
        assertThat(page(merged)).contains("/board/" + number(leading));
        assertThat(page(whole)).contains("/board/" + number(parts.get(0)), "/board/" + number(parts.get(1)));

        decide(whole, "WITHHELD");
        assertThat(one(parts.get(0)).status()).as("a part of what is withheld").isEqualTo(404);
    }

    @Test
    void what_was_erased_has_no_place_any_more() {
        Receipt receipt = filed(120.1801, 30.2501);
        assertThat(cells()).contains("30.250,120.180,1");

        database.sql("update whistle.resident_request set texts_erased_at = now() where tracking_number = ?")
                .param(number(receipt))
                .update();

        assertThat(one(receipt).body().path("latitude").isNull()).isTrue();
        assertThat(cells()).doesNotContain("30.250,120.180,");
        assertThat(numbers("cell=30.250,120.180")).isEmpty();
    }

    private Receipt at(String building) {
        return loop.carryUpTo(
                new NewRequest(
                        "门口的垃圾",
                        Items.RUBBISH,
                        null,
                        null,
                        null,
                        null,
                        Channel.PORTAL,
                        null,
                        null,
                        COMMUNITY + "-" + building),
                "dispatchWhistle");
    }

    private Receipt filed(double longitude, double latitude) {
        return loop.carryUpTo(request(longitude, latitude), "dispatchWhistle");
    }

    private static NewRequest request(Double longitude, Double latitude) {
        return new NewRequest("门口的垃圾", Items.RUBBISH, null, longitude, latitude, null, Channel.PORTAL, null, null);
    }

    /** What the script of the map draws, of items of this kind. */
    private String cells() {
        return http.get("/board?item=01-02").answer().text();
    }

    private Answer one(Receipt receipt) {
        return http.get("/api/board/" + number(receipt)).answer();
    }

    private String page(Receipt receipt) {
        return http.get("/board/" + number(receipt)).answer().text();
    }

    private List<String> numbers(String filter) {
        Answer answer = http.get("/api/board?" + filter).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        answer.body()
                .path("entries")
                .forEach(entry -> numbers.add(entry.path("trackingNumber").asText()));
        return numbers;
    }

    private void decide(Receipt receipt, String publication) {
        Answer answer = http.post(
                        "/api/cases/of-number/" + number(receipt) + "/publication",
                        "{\"publication\": \"%s\", \"note\": \"核对后决定\"}".formatted(publication))
                .as("supervisor")
                .answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static String encoded(String words) {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }
}
