package org.whistle.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be published of people is found however it is written. */
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "请联系13812345678,personal-phone,13812345678",
        "请联系 138-1234-5678 。,personal-phone,138-1234-5678",
        "请联系 138 1234 5678,personal-phone,138 1234 5678",
        "电话１３８１２３４５６７８,personal-phone,13812345678",
        "电话+86 13812345678,personal-phone,+86 13812345678",
        "座机0571-88123456,personal-phone,0571-88123456",
        "身份证330105199001011234,personal-id-card,330105199001011234",
        "身份证 330105 19900101 123X,personal-id-card,330105 19900101 123X",
        "旧证330105900101123,personal-id-card,330105900101123",
        "邮箱wang.fang@example.com,personal-email,wang.fang@example.com"
    })
    void a_way_to_reach_somebody_is_found(String text, String code, String words) {
        assertThat(PersonalData.in(text)).contains(new PersonalData.Found(code, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年12月31日前完成",
                "维修费用 128000 元，三方分担",
                "文号：杭政办〔2026〕12号",
                "加装电梯，7 幢 2 单元",
                "编号 330105001052-000123",
                "12345 热线"
            })
    void ordinary_words_and_numbers_are_none(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }
}
