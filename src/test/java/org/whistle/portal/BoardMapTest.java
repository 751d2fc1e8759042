package org.whistle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.whistle.board.Cell;
import org.whistle.board.CountedCell;
import org.whistle.place.Building;
import org.whistle.place.MapShape;
import org.whistle.place.Point;
import org.whistle.place.Shape;

/** The drawing of the board's map. */
class BoardMapTest {

    private static final List<Point> LANE = List.of(new Point(120.1535, 30.2852), new Point(120.1595, 30.2852));

    @Test
    void nothing_to_show_makes_no_map() {
        assertThat(of(List.of())).isEqualTo(BoardMap.NOTHING);
    }

    @Test
    void one_cell_stands_in_the_middle() {
        MapCircle only = of(List.of(cell("30.287", "120.158", 3))).circles().get(0);

        assertThat(only.x()).isEqualTo(MapView.WIDTH / 2);
        assertThat(only.y()).isEqualTo(MapView.HEIGHT / 2);
        assertThat(only.entries()).isEqualTo(3);
        assertThat(only.area()).isEqualTo("30.287,120.158");
    }

    @Test
    void north_is_up_east_is_right_and_all_lies_within() {
        BoardMap map = of(List.of(cell("30.290", "120.150", 2), cell("30.280", "120.160", 1)));

        MapCircle northWest = map.circles().get(0);
        MapCircle southEast = map.circles().get(1);
        assertThat(northWest.x()).isLessThan(southEast.x());
        assertThat(northWest.y()).isLessThan(southEast.y());
        assertThat(map.circles())
                .allMatch(circle -> circle.x() >= circle.radius() && circle.x() <= MapView.WIDTH - circle.radius())
                .allMatch(circle -> circle.y() >= circle.radius() && circle.y() <= MapView.HEIGHT - circle.radius());
        assertThat(map.cells()).isEqualTo("30.290,120.150,2 30.280,120.160,1");
    }

    @Test
    void cells_too_close_to_be_pressed_are_one_circle_that_opens_all_of_them() {
        List<CountedCell> cells = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            cells.add(cell("30.%d".formatted(280 + step), "120.%d".formatted(150 + step), 40 - step));
        }

        List<MapCircle> circles = of(cells).circles();

        assertThat(circles.stream().mapToLong(MapCircle::entries).sum()).isEqualTo(820);
        assertThat(circles).hasSizeBetween(3, 20).allSatisfy(one -> assertThat(circles)
                .filteredOn(other -> other != one)
                .allMatch(
                        other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) > one.radius() + other.radius()));
        assertThat(circles.get(0).area()).matches("30\\.\\d{3},120\\.\\d{3},30\\.\\d{3},120\\.\\d{3}");
    }

    @Test
    void lanes_and_houses_are_drawn_below() {
        MapShape lane = new MapShape(
                "1", "sanguan", MapShape.Kind.LANE, "三官弄", "Sanguan Lane", new Shape("LineString", LANE, "{}"));
        Building house =
                new Building("1", "h", "1 幢", "1", "sanguan", "三官弄", LANE.get(0), new Shape("Polygon", LANE, "{}"));

        BoardMap map =
                BoardMap.of(List.of(cell("30.285", "120.156", 1)), List.of(lane), List.of(house), Locale.ENGLISH);

        assertThat(map.lines()).extracting(MapLine::kind).containsExactly("lane", "building");
        assertThat(map.lines().get(0).name()).isEqualTo("Sanguan Lane");
        assertThat(map.lines().get(0).path()).matches("M-?[0-9.]+ -?[0-9.]+L-?[0-9.]+ -?[0-9.]+");
    }

    @Test
    void a_lane_is_named_where_no_circle_covers_it() {
        MapShape lane = new MapShape(
                "1", "sanguan", MapShape.Kind.LANE, "三官弄", "Sanguan Lane", new Shape("LineString", LANE, "{}"));

        BoardMap map = BoardMap.of(
                List.of(cell("30.285", "120.156", 1), cell("30.285", "120.157", 2)),
                List.of(lane),
                List.of(),
                Locale.CHINA);

        MapLine named = map.lines().get(0);
        assertThat(named.name()).isEqualTo("三官弄");
        assertThat(map.circles())
                .allMatch(circle -> Math.hypot(circle.x() - named.x(), circle.y() - named.y()) > circle.radius() + 10);
    }

    private static BoardMap of(List<CountedCell> cells) {
        return BoardMap.of(cells, List.of(), List.of(), Locale.CHINA);
    }

    private static CountedCell cell(String latitude, String longitude, long entries) {
        return new CountedCell(new Cell(new BigDecimal(latitude), new BigDecimal(longitude)), entries);
    }
}
