package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** A refusal calls a field what its own form calls it, whatever a field of that name is on another form. */
@WholeApplication
class FieldNamesInRefusalsTest {

    @Autowired
    private Http http;

    @Autowired
    private AppealPeople people;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"measures\": [\"SOLVED\"], \"ground\": \"LEGACY\", \"text\": \"a\" | 申诉的指标：",
                "\"measures\": [\"SATISFIED\"], \"ground\": \"FORCE_MAJEURE\", \"text\": \"a\" | 申诉理由：",
                "\"measures\": [\"SATISFIED\"], \"ground\": \"LEGACY\" | 事实和依据：",
                "\"measures\": [\"SATISFIED\"], \"ground\": \"LEGACY\", \"text\": \"a\", \"evidence\": [\"x\"] | 作为依据的照片："
            })
    void an_appeal(String wish, String words) {
        Receipt request = people.unsatisfied();

        assertSaid(people.appeal(request, "sanitation", "{\"round\": 0, " + wish + "}"), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/assessments/2026-01/330105001052 | {\"party\": \"MOOD\"} | 评价方：",
                "/api/assessments/weights | {\"weights\": {\"STREET\": \"1\"}} | 起始月份：",
                "/api/rates/weights | {\"weights\": {\"SOLVED\": 1}} | 生效日期：",
                "/api/rates/weights | {\"validFrom\": \"2099-01-01\", \"weights\": {\"SOLVED\": -1}} | 权重：",
                "/api/rates/standards | {\"validFrom\": \"2099-01-01\"} | 标准：",
                "/api/rates/standards | {\"validFrom\": \"2099-01-01\", \"standards\": [null]} | 标准：",
                "/api/rates/standards | {\"validFrom\": \"2099-01-01\", \"standards\": [{}]} | 指标："
            })
    void a_setting_or_an_assessment(String path, String body, String words) {
        assertSaid(http.put(path, body).as("supervisor").answer(), words);
    }

    @ParameterizedTest
    @CsvSource({"by=colour, 分组方式：", "from=x, 起始月份或日期：", "to=x, 截止月份或日期：", "order=best, 排序："})
    void a_question_for_rates(String question, String words) {
        assertSaid(http.get("/api/rates?" + question).as("supervisor").answer(), words);
    }

    private static void assertSaid(Answer refused, String words) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("detail")).startsWith(words);
    }
}
