package org.whistle.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.problem.Refusal;

/** Lists of buildings that operators send, good ones and others. */
class PlaceFileTest {

    private static final String HEAD = "kind,code,name,english,lane,address,longitude,latitude,shape\n";
    private static final String HOUSE = "BUILDING,a-1,甲 1 幢,,,甲路 1 号,120.1,30.2,\n";

    @Test
    void a_building_needs_no_outline_no_lane_and_no_english_name() {
        Building building =
                PlaceFile.read("1", bytes("\uFEFF" + HEAD + HOUSE)).buildings().get(0);

        assertThat(building.id()).isEqualTo("1-a-1");
        assertThat(building.english()).isEqualTo("甲 1 幢");
        assertThat(building.lane()).isNull();
        assertThat(building.outline()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUILDING,a 1,甲,,,甲路,120.1,30.2, | place-code",
                "BUILDING,a-1,甲,,,甲路,120.1,30.2, | place-twice",
                "BUILDING,b,,,,甲路,120.1,30.2, | place-empty",
                "BUILDING,b,甲,,,甲路,220.1,30.2, | place-degrees",
                "BUILDING,b,甲,,,甲路,1e2,30.2, | place-degrees",
                "BUILDING,b,甲,,,甲路,120.1,, | place-degrees",
                "BUILDING,b,甲,,,甲路,120.1,30.2,x | place-no-polygon",
                "BUILDING,b,甲,,,甲路,120.1,30.2,\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[1,2],[3,4]]]}\" | place-no-polygon",
                "LANE,b,甲,,,,,,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[1,2]}\" | place-no-line",
                "RIVER,b,甲,,,,,, | place-kind",
                "BUILDING,b,甲 | place-short"
            })
    void what_is_wrong_is_told_with_its_line(String line, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlaceFile.read("1", bytes(HEAD + HOUSE + line + "\n")))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.arguments()).first().isEqualTo("3");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | place-columns",
                "'code,name' | place-columns",
                "'\"' | place-no-csv",
                "'code,code' | place-columns"
            })
    void what_is_no_list_at_all_is_told_as_such(String text, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlaceFile.read("1", bytes(text)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void an_empty_list_takes_nothing_away() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlaceFile.read("1", bytes(HEAD)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("place-no-buildings"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlaceFile.read("1", new byte[] {(byte) 0xB1, (byte) 0xB1}))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("place-no-csv"));
    }

    @Test
    void of_an_outline_nothing_but_numbers_is_kept() {
        String shape = "{\"type\":\"Polygon\",\"name\":\"<script>\",\"coordinates\":[[[1,2],[3,2],[3,4],[1,2]]]}";

        assertThat(Shape.read(shape).orElseThrow().json())
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[1.0,2.0],[3.0,2.0],[3.0,4.0],[1.0,2.0]]]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
