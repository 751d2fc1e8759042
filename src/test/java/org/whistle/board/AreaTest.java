package org.whistle.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

/** Cells of the map, and rectangles of them, as somebody writes them into an address. */
class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "30.28691, 120.15844, '30.287,120.158'",
        "30.2865, 120.1585, '30.287,120.159'",
        "-0.0004, -0.0006, '0.000,-0.001'"
    })
    void a_point_is_in_the_cell_that_it_is_rounded_to(double latitude, double longitude, String cell) {
        assertThat(Cell.of(latitude, longitude)).hasToString(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.287,120.158", "-33.900,151.200", "30.285,120.156,30.287,120.158"})
    void what_is_written_is_read_as_it_was(String written) {
        assertThat(Area.read("cell", written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "30.28691,120.158",
                "30.28,120.158",
                "30.287;120.158",
                "30.287,120.158,30.288",
                "30.287,120.158,30.286,120.159",
                "30.287,120.158,30.288,120.157",
                "30.287,120.158,30.288,120.159,1",
                "30.287,120.158' or '1'='1",
                "٣٠.٢٨٧,120.158"
            })
    void what_is_no_cell_or_rectangle_is_refused(String written) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Area.read("cell", written))
                .satisfies(refusal -> assertThat(refusal.field()).contains("cell"));
    }

    @Test
    void a_rectangle_holds_all_its_cells_and_can_be_widened() {
        Area area =
                Area.around(List.of(cell("30.287", "120.156"), cell("30.285", "120.158"), cell("30.286", "120.157")));

        assertThat(area).hasToString("30.285,120.156,30.287,120.158");
        assertThat(area.widened()).hasToString("30.284,120.155,30.288,120.159");
    }

    private static Cell cell(String latitude, String longitude) {
        return new Cell(new BigDecimal(latitude), new BigDecimal(longitude));
    }
}
