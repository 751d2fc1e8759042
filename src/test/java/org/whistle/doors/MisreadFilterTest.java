package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A filter of the board that somebody wrote by hand, or an old address. */
@WholeApplication
class MisreadFilterTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void what_is_not_understood_is_named_in_words_and_the_rest_holds() {
        Receipt rubbish = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        Answer page = board("stage=Q&item=" + Items.RUBBISH);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("部分筛选条件无法识别", "办理阶段 · 没有这个选项，可选：社区吹哨、部门响应、联商解决、民生评价。", "href=\"#stage\"")
                .contains(number(rubbish), "value=\"%s\" selected".formatted(Items.RUBBISH))
                .doesNotContain("没有提交成功", "REPORT, ", "field.board", "没有符合条件的诉求");
    }

    @Test
    void all_that_is_not_understood_is_told_at_once() {
        Answer page = board("stage=Q&state=Q&order=Q&community=Q&item=Q&place=Q&cell=Q&from=Q&to=Q&after=Q");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("办理阶段 ·", "办理情况 ·", "排序 ·", "社区 ·", "事项 ·", "巷弄、楼栋附近 ·", "地图上的地方 ·")
                .contains("提交日期，从 ·", "提交日期，到 ·", "翻页位置 ·", "总体情况");
    }

    @Test
    void the_days_turned_round_are_a_mistake_of_the_second_one() {
        String page = board("from=2026-03-01&to=2026-01-01&item=01-02").text();

        assertThat(page).contains("提交日期，到 · 结束日期早于开始日期", "value=\"2026-03-01\"").doesNotContain("value=\"2026-01-01\"");
    }

    @ParameterizedTest
    @CsvSource({
        "stage=Q, 办理阶段",
        "state=Q, 办理情况",
        "order=Q, 排序",
        "cell=Q, 地图上的地方",
        "place=Q, 巷弄、楼栋附近",
        "after=Q, 翻页位置",
        "size=Q, 每页条数"
    })
    void a_program_is_told_the_field_too(String query, String field) {
        Answer refused = http.get("/api/board?" + query).answer();

        assertProblem(refused, 400);
        assertThat(refused.at("detail")).contains(field);
    }

    private Answer board(String query) {
        return http.get("/board?" + query).with("Accept", "text/html").answer();
    }
}
