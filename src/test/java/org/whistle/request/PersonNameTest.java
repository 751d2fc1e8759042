package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
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
    @ValueSource(
            strings = {
                "王",
                "居民",
                " 匿名 ",
                "Resident",
                "先 生",
                "社区",
                "物业",
                "居委会",
                "诉求",
                "已登记",
                "办结",
                "record",
                "Sanitation",
                "王家塘社区",
                "7 号楼",
                "王1"
            })
    void what_is_not_called_as_people_are_tells_nothing(String name) {
        assertThat(new PersonName(name).isTelling()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"沈梅", "欧阳晓梅", "阿卜杜拉·买买提", "陳大文", "O'Neil, Ann-Marie", "王女士"})
    void what_people_are_called_tells_who_they_are(String name) {
        assertThat(new PersonName(name).isTelling()).isTrue();
    }

    @Test
    void many_names_are_looked_for_at_once() {
        Predicate<String> names = PersonNames.in(List.of(new PersonName("张三丰"), new PersonName("Li Wei")));

        assertThat(names.test("由张三丰家先改造")).isTrue();
        assertThat(names.test("told Li  Wei so")).isTrue();
        assertThat(names.test("张三和丰收")).isFalse();
        assertThat(names.test(null)).isFalse();
        assertThat(PersonNames.in(List.of()).test("张三丰")).isFalse();
    }
}
