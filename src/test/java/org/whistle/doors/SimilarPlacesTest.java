package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.place.Building;
import org.whistle.request.Channel;
import org.whistle.request.Joins;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.request.SimilarRequest;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Whoever asks for similar requests with ever other places learns of each the cell of the board, and no more. */
@WholeApplication
class SimilarPlacesTest {

    /** Two corners of one cell, some 100 metres apart. */
    private static final double[] ONE = {120.157507, 30.286513};

    private static final double[] OTHER = {120.158493, 30.287489};

    /** Not a part of 0.001, so that edges of cells are met at ever other distances; some 14 metres. */
    private static final double STEP = 0.000147;

    private static final int STEPS = 20;

    @Autowired
    private Joins joins;

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Test
    void two_unscreened_ones_of_one_cell_cannot_be_told_apart_by_where_somebody_asks_from() {
        Receipt one = requests.file(at(ONE, "02-07"));
        Receipt other = requests.file(at(OTHER, "02-09"));

        List<Boolean> answers = answers(number(one), "02-07");

        assertThat(answers).contains(true, false).isEqualTo(answers(number(other), "02-09"));
    }

    @Test
    void two_screened_ones_of_one_cell_are_told_in_the_same_words() {
        Receipt one = loop.carryUpTo(at(ONE, "09-06"), "reportIn");
        Receipt other = loop.carryUpTo(at(OTHER, "09-07"), "reportIn");

        assertThat(answers(number(one), "09-06")).isEqualTo(answers(number(other), "09-07"));
        assertThat(building(number(one), "09-06")).isPresent().isEqualTo(building(number(other), "09-07"));
    }

    @Test
    void a_building_chosen_by_somebody_else_is_no_sharper_question() {
        Receipt one = requests.file(at(ONE, "06-05"));
        String page = "building=330105001052-ms-13&item=06-05";

        assertThat(nearby("longitude=120.156501&latitude=30.285501&item=06-05")).contains(number(one));
        assertThat(nearby("longitude=120.159499&latitude=30.288499&item=06-05")).contains(number(one));
        assertThat(nearby("longitude=120.156499&latitude=30.287&item=06-05")).doesNotContain(number(one));
        assertThat(nearby(page)).as("380 metres away").doesNotContain(number(one));
    }

    /** @return of each point around, whether it is offered there */
    private List<Boolean> answers(String trackingNumber, String item) {
        List<Boolean> answers = new ArrayList<>();
        for (int east = -STEPS; east <= STEPS; east++) {
            for (int north = -STEPS; north <= STEPS; north++) {
                double[] point = {120.158 + east * STEP, 30.287 + north * STEP};
                answers.add(joins.similarTo(at(point, item)).stream()
                        .anyMatch(found -> found.trackingNumber().equals(trackingNumber)));
            }
        }
        return answers;
    }

    private Optional<String> building(String trackingNumber, String item) {
        return joins.similarTo(at(ONE, item)).stream()
                .filter(found -> found.trackingNumber().equals(trackingNumber))
                .findFirst()
                .flatMap(SimilarRequest::building)
                .map(Building::id);
    }

    private String nearby(String body) {
        return new String(
                http.post("/nearby", body)
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .bytes()
                        .body(),
                StandardCharsets.UTF_8);
    }

    private static NewRequest at(double[] point, String item) {
        return new NewRequest("这里有情况", item, null, point[0], point[1], null, Channel.PORTAL, null, null);
    }
}
