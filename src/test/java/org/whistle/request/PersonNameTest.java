package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is found however it is written, and not within other words. */
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "张三丰,由张三丰家先改造",
        "张三丰,由张 三 丰家先改造",
        "张三丰,由张\u200B三　丰家先改造",
        "张 三丰,由张三丰家先改造",
        "Li Wei,told LI WEI so",
        "Li Wei,told liwei so"
    })
    void a_name_is_found(String name, String text) {
        assertThat(new PersonName(name).isTelling()).isTrue();
        assertThat(new PersonName(name).isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"张三丰,张三和丰收", "Li,politicians", "Ann,planned", "李明,桃李、明年"})
    void other_words_are_no_name(String name, String text) {
        assertThat(new PersonName(name).isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "居民", " 匿名 ", "Resident", "先 生"})
    void what_everybody_may_be_called_tells_nothing(String name) {
        assertThat(new PersonName(name).isTelling()).isFalse();
    }
}
