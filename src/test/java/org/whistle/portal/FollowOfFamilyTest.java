package org.whistle.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.Joins;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Redress;
import org.whistle.testing.WholeApplication;

/** What those read whose request goes together with another one, or was ordered to be worked on again. */
@WholeApplication
class FollowOfFamilyTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Joins joins;

    @Autowired
    private Requests requests;

    @Autowired
    private Redress redress;

    @Test
    void nobody_reads_the_name_of_another_reporter_on_their_own_page() {
        Receipt leading = loop.carryUpTo(by("司马建国"), "submitResult");
        Map<String, Object> result = new HashMap<>(FirstOptions.of("submitResult"));
        result.put("measures", "已同欧阳晓梅清运");
        loop.complete(leading, "submitResult", result);
        assertThat(page(leading, "")).contains("已同欧阳晓梅清运");

        Receipt joined = requests.file(by("欧阳晓梅"));
        family.merge(joined, leading);

        assertThat(page(leading, "")).contains("提到其他人").doesNotContain("欧阳晓梅");
        assertThat(page(joined, "")).contains("已同欧阳晓梅清运");
        assertThat(http.get("/api/requests/" + number(leading))
                        .with("X-Request-Secret", leading.secret())
                        .answer()
                        .text())
                .doesNotContain("欧阳晓梅");
    }

    @Test
    void whoever_joins_under_a_word_of_ours_holds_back_nothing_from_others() {
        Receipt leading = loop.carryUpTo(by("司马建国"), "submitResult");
        Map<String, Object> result = new HashMap<>(FirstOptions.of("submitResult"));
        result.put("measures", "环卫已同物业和社区清运，施工围挡已拆，暴露垃圾已清，垃圾 on record");
        loop.complete(leading, "submitResult", result);

        Stream.of("record", "On record", "社区", "诉求", "物业", "已登记", "居委会", "施工", "暴露垃圾", "环卫")
                .forEach(name -> family.merge(requests.file(by(name)), leading));

        assertThat(page(leading, "")).contains("社区已受理", "环卫已同物业和社区清运").doesNotContain("提到其他人");
        assertThat(http.get(Redress.path(leading))
                        .with("Accept-Language", "en")
                        .answer()
                        .text())
                .contains("On record, to be resolved by")
                .doesNotContain("it names somebody else");
    }

    @Test
    void a_name_in_what_staff_wrote_holds_back_that_and_none_of_our_own_sentences() {
        Receipt leading = loop.carryUpTo(by("司马建国"), "submitResult");
        Map<String, Object> result = new HashMap<>(FirstOptions.of("submitResult"));
        result.put("measures", "已同方承诺清运");
        loop.complete(leading, "submitResult", result);

        family.merge(requests.file(by("方承诺")), leading);

        assertThat(page(leading, "")).contains("承诺于", "社区已受理", "提到其他人").doesNotContain("已同方承诺清运");
    }

    @Test
    void the_receipt_of_who_joined_promises_what_its_page_has() {
        Receipt leading = requests.file(at());
        Receipt joined = joins.fileInto(at(), number(leading)).receipt();

        String receipt = page(joined, "&filed&joined");

        assertThat(receipt)
                .contains("已加入附近的同一件诉求", "这件事现在办到“", number(leading), "再提交一次")
                .doesNotContain("评价或撤回", "社区核实情况，网格员", "主案");
        assertThat(page(leading, "&filed")).contains("评价或撤回", "社区核实情况，网格员");
    }

    @Test
    void on_paper_a_receipt_says_of_whom_it_is_when_it_was_filed_and_about_what() {
        String receipt = page(loop.file(Items.RUBBISH), "&filed");

        assertThat(receipt).contains("吹哨 · 米市社区", "提交时间", "反映内容");
        assertThat(http.get("/follow.css").answer().text()).contains("size: A4");
    }

    @Test
    void what_a_supervisor_ordered_is_not_said_to_be_the_communitys_work() {
        Receipt refused = redress.refused();
        redress.appeal(refused, "ACCEPTANCE", "GROUND_WRONG");
        Receipt again = redress.redone(refused);

        assertThat(page(again, ""))
                .contains("督办员支持了您的申诉", "督办员已决定办理", "督办员决定办理，直接派给部门")
                .doesNotContain("社区已受理", "社区已“吹哨”");
        assertThat(page(refused, "")).contains("这件事已用新的受理编号办理").doesNotContain("社区没有受理本诉求");
    }

    @Test
    void while_it_is_done_again_the_old_result_is_called_the_earlier_one() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        assertThat(page(request, "")).contains("<h2>办理结果</h2>").doesNotContain("上一次的办理结果");

        Map<String, Object> again = new HashMap<>(FirstOptions.of("callBack"));
        again.putAll(Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED", "reason", "NOT_DONE"));
        loop.complete(request, "callBack", again);

        assertThat(page(request, "")).contains("上一次的办理结果", "正在重新办理").doesNotContain("<h2>办理结果</h2>");
        loop.stepUpTo(request, "callBack");
        assertThat(page(request, "")).contains("<h2>办理结果</h2>").doesNotContain("上一次的办理结果");
    }

    private String page(Receipt request, String done) {
        return http.get(Redress.path(request) + done)
                .with("Accept-Language", "zh-CN")
                .answer()
                .text();
    }

    private static NewRequest by(String name) {
        return new NewRequest(
                "门口的垃圾", Items.RUBBISH, null, null, null, new Contact(name, null, null), Channel.PORTAL, null, null);
    }

    private static NewRequest at() {
        return new NewRequest("夜里很吵", "03-06", null, 120.158811, 30.287822, null, Channel.PORTAL, null, null);
    }
}
