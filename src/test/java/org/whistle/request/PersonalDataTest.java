package org.whistle.request;

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
        "邮箱wang.fang@example.com,personal-email,wang.fang@example.com",
        "请联系138\u200B0000 0001,personal-phone,1380000 0001",
        "请联系1\u200D3\u20608\uFEFF00000001,personal-phone,13800000001",
        "请联系138.1234.5678,personal-phone,138.1234.5678",
        "请联系138–1234—5678,personal-phone,138–1234—5678",
        "请联系1 3 8 1 2 3 4 5 6 7 8,personal-phone,1 3 8 1 2 3 4 5 6 7 8",
        "请联系008613812345678,personal-phone,008613812345678",
        "座机0571-8888-8888,personal-phone,0571-8888-8888",
        "座机（0571）8888 8888,personal-phone,(0571)8888 8888",
        "座机(0571) 8888 8888,personal-phone,(0571) 8888 8888",
        "座机057188888888,personal-phone,057188888888",
        "座机010-62345678,personal-phone,010-62345678",
        "身份证330105-1990-0101-1234,personal-id-card,330105-1990-0101-1234",
        "身份证3301 0519 9001 0112 3x,personal-id-card,3301 0519 9001 0112 3x",
        "邮箱a(at)b.com,personal-email,a(at)b.com",
        "邮箱 a【at】b.com,personal-email,a【at】b.com",
        "邮箱wang＠b.com.cn,personal-email,wang@b.com.cn",
        "加微信：wang_fang88,personal-account,微信:wang_fang88",
        "微信号是 wangfang,personal-account,微信号是 wangfang",
        "微信 wxid_8abc12,personal-account,微信 wxid_8abc12",
        "VX: fang2020,personal-account,VX: fang2020",
        "QQ 12345678,personal-account,QQ 12345678",
        "QQ号：12345678,personal-account,QQ号:12345678"
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
                "12345 热线",
                "2026-11-21 至 2026-12-31",
                "2026.11.21 14:00-16:30",
                "20261121 已完成，20261231 复查",
                "2026-11-21 13:00，2026-11-22 15:30",
                "见 330105-20261121-000001",
                "见 330105-20261121-150001 330105-20261121-150002",
                "材料费 13,800,000.00 元",
                "材料费 138000.00 元，人工 15000 元",
                "约需 13500-145000 元",
                "13500.50 12800",
                "13 幢 2 单元 1802 室",
                "13-2-1501、15-1-1802",
                "13-1-502 3-1-602",
                "17-1-1802 18-1-1501",
                "0.5 米，03 号楼",
                "0571-12345",
                "已在微信群、QQ 群通知",
                "通过微信公众号 hangzhou-12345 公开",
                "微信支付 12800 元",
                "通过微信 WeChat 通知",
                "meet at 3 pm"
            })
    void ordinary_words_and_numbers_are_none(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }
}
