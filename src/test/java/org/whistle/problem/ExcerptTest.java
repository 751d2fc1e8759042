package org.whistle.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_is_whole() {
        assertThat(Excerpt.of("街道", 2)).isEqualTo("街道");
        assertThat(Excerpt.marked("街道", 2)).isEqualTo("街道");
    }

    @Test
    void a_long_one_is_cut_between_characters() {
        assertThat(Excerpt.of("a\ud83d\ude00b", 2)).isEqualTo("a");
        assertThat(Excerpt.of("a\ud83d\ude00b", 3)).isEqualTo("a\ud83d\ude00");
        assertThat(Excerpt.marked("a\ud83d\ude00b", 2)).isEqualTo("a…");
    }
}
