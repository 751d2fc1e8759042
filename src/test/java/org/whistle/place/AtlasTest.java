package org.whistle.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What is near a point, in the sample community. */
class AtlasTest {

    private static final String MISHI = "330105001052";

    private Atlas atlas;

    @BeforeEach
    void the_sample_is_drawn() throws IOException {
        PlaceFile file = PlaceFile.read(MISHI, new ClassPathResource("sample/places.csv").getContentAsByteArray());
        atlas = new Atlas(file.buildings(), file.shapes());
    }

    @Test
    void the_sample_has_some_forty_buildings_along_three_lanes_inside_its_border() {
        Ring border = atlas.shapesOf(MISHI).stream()
                .filter(shape -> shape.kind() == MapShape.Kind.BORDER)
                .findFirst()
                .orElseThrow()
                .shape()
                .ring();

        assertThat(atlas.buildingsOf(MISHI)).hasSize(42);
        assertThat(atlas.shapesOf(MISHI)).hasSize(4);
        assertThat(atlas.buildingsOf(MISHI))
                .allSatisfy(one -> assertThat(one.outline().points()).allMatch(border::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 0, EAST",
        "-40, 0, WEST",
        "0, 40, NORTH",
        "0, -40, SOUTH",
        "40, 40, NORTHEAST",
        "-40, -40, SOUTHWEST"
    })
    void a_point_lies_on_one_side_of_the_nearest_building(double east, double north, Near.Side side) {
        Point middle = atlas.building(MISHI + "-ms-03").orElseThrow().centre();

        Near near = Near.of(atlas.building(MISHI + "-ms-03").orElseThrow(), middle.moved(east, north));

        assertThat(near.side()).isEqualTo(side);
    }

    @Test
    void distances_are_measured_from_the_walls() {
        Building building = atlas.building(MISHI + "-ms-03").orElseThrow();

        // it is 48 metres long
        assertThat(building.distanceTo(building.centre().moved(44, 0))).isCloseTo(20, within(0.5));
        assertThat(building.distanceTo(building.centre().moved(20, 2))).isZero();
        assertThat(Near.of(building, building.centre().moved(44, 0)).aboutMetres())
                .isEqualTo(20);
    }

    @Test
    void a_degree_is_as_long_as_on_earth() {
        // by the Haversine formula 9,608 and 11,119 metres
        Point point = new Point(120.1, 30.2);

        assertThat(point.distanceTo(new Point(120.2, 30.2))).isCloseTo(9_610, within(10.0));
        assertThat(point.distanceTo(new Point(120.1, 30.3))).isCloseTo(11_119, within(10.0));
        assertThat(point.distanceTo(point.moved(90, -120))).isCloseTo(150, within(0.1));
    }

    @Test
    void a_point_is_in_the_community_whose_border_encloses_it() {
        assertThat(atlas.communityOf(new Point(120.158, 30.287))).contains(MISHI);
        // across the road, though near to a building
        assertThat(atlas.communityOf(new Point(120.1533, 30.2855))).isEmpty();
        assertThat(atlas.communityOf(new Point(-74.0, 40.7))).isEmpty();
    }

    @Test
    void without_a_border_the_nearest_building_tells() {
        Atlas bare = new Atlas(atlas.buildingsOf(MISHI), List.of());

        assertThat(bare.communityOf(new Point(120.1533, 30.2855))).contains(MISHI);
        assertThat(bare.communityOf(new Point(120.1433, 30.2855))).isEmpty();
    }

    @Test
    void far_from_everything_nothing_is_near() {
        assertThat(atlas.nearest(new Point(120.1533, 30.2842), 10)).isEmpty();
        assertThat(Atlas.EMPTY.nearest(new Point(120.158, 30.287), 10_000)).isEmpty();
    }
}
