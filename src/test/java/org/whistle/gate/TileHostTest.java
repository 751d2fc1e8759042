package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where else a page may show pictures. */
class TileHostTest {

    @Test
    void from_nowhere_unless_an_operator_says_so() {
        assertThat(new TileHost(" ").source()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org",
        "https://{s}.example.org:8443/{z}/{x}/{y}?layer=vec, https://*.example.org:8443"
    })
    void from_the_host_of_the_tiles_and_no_other(String tiles, String host) {
        assertThat(new TileHost(tiles).source()).isEqualTo(" " + host);
    }

    @Test
    void pages_may_show_its_pictures_and_take_nothing_else_from_it() {
        SealedAnswers answers = new SealedAnswers(false, "", new TileHost("https://tiles.example.org/{z}/{x}/{y}.png"));

        assertThat(answers.policyOf("/").split("; ?"))
                .contains("img-src 'self' data: https://tiles.example.org", "default-src 'none'")
                .filteredOn(part -> part.contains("tiles.example.org"))
                .hasSize(1);
        assertThat(answers.policyOf("/api/requests")).doesNotContain("tiles.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles.example.org",
                "*",
                "https://*/x",
                "https://a.example.org; script-src 'unsafe-inline'/x",
                "data:x"
            })
    void what_would_open_more_stops_the_start(String tiles) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileHost(tiles));
    }
}
