package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "暴露垃圾, 暴露垃圾",
        "王先生 13812345678, 王先生 ***",
        "13812345678 或 13912345678, *** 或 ***",
        "wang@example.org, ***",
        "１３８１２３４５６７８, ***"
    })
    void numbers_and_addresses_are_hidden(String words, String masked) {
        assertThat(MaskedWords.of(words)).isEqualTo(masked);
    }
}
