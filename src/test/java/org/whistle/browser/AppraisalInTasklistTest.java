package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Measure;
import org.whistle.rates.RateProjector;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** The panel 考评: figures of the own units, stars to give, bad marks to contest, points of a month to enter. */
@NeedsChromium
@WholeApplication
class AppraisalInTasklistTest {

    private static final String BUTTON = ".whistle-appraisal-place button.whistle-bell";
    private static final String PANEL = ".whistle-appraisal";
    private static final String OPEN = PANEL + " .whistle-deed[open] ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private AppealPeople people;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private RateProjector projector;

    @Test
    void the_community_gives_stars_and_the_department_contests_them() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        try (Browser browser = Browser.open("appraisal-community", port)) {
            open(browser, "community");
            WebElement score = browser.see(PANEL + " .whistle-scores li", number(request));
            assertThat(score.getText()).contains("暴露垃圾", "给环卫打分");
            browser.picture("open");

            score.findElement(By.cssSelector(".whistle-star:nth-of-type(2)")).click();
            score.findElement(By.cssSelector("button[type='submit']")).click();
            browser.see(PANEL + " .whistle-said", "已给环卫打 2 星");
            browser.picture("scored");
        }
        assertThat(marks.of(number(request)))
                .filteredOn(mark -> mark.measure() == Measure.DEPARTMENT_SCORE)
                .singleElement()
                .satisfies(mark -> assertThat(mark.points()).isEqualTo(2));

        projector.project();
        try (Browser browser = Browser.open("appraisal-department", port)) {
            open(browser, "sanitation");
            assertThat(browser.see(PANEL + " .whistle-unit", "环卫").getText()).contains("社区评部门", "40.00% (2/5 星)");
            WebElement mark = browser.see(PANEL + " .whistle-contestable li", number(request));
            assertThat(mark.getText()).contains("社区评部门", "2 星");
            mark.findElement(By.tagName("summary")).click();
            browser.press(OPEN + "button", "提交申诉").see(OPEN + ".whistle-failure", "此项必填");
            browser.picture("incomplete");

            browser.see(OPEN + "option[value='RECORD_WRONG']");
            assertThat(browser.textsOf(OPEN + "option")).containsExactly("请选择", "不属职责", "登记有误");
            new Select(browser.see(OPEN + "[name='ground']")).selectByValue("RECORD_WRONG");
            browser.typeInto(OPEN + "[name='text']", "当天到场两次，登记为一次")
                    .press(OPEN + "button", "提交申诉")
                    .see(PANEL + " .whistle-said", "已提交申诉");
            assertThat(browser.see(PANEL + " .whistle-appeals li", number(request))
                            .getText())
                    .contains("社区评部门", "登记有误", "申诉理由：当天到场两次", "sanitation ·");
            browser.picture("appealed");
        }
    }

    @Test
    void a_ground_that_needs_a_picture_is_shown_by_one_of_the_case() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        String task = loop.task(request, "submitResult").getId();
        http.post("/api/cases/of-task/" + task + "/attachments", Multipart.picture("EVIDENCE", Photos.jpeg(320, 240)))
                .as("sanitation")
                .answer();
        Receipt without = loop.fileUpTo(Items.RUBBISH, "submitResult");
        for (Receipt one : List.of(request, without)) {
            loop.complete(one, "submitResult", FirstOptions.of("submitResult"));
            loop.complete(one, "verifyOnSite", FirstOptions.of("verifyOnSite"));
            loop.complete(one, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));
        }
        projector.project();

        try (Browser browser = Browser.open("appraisal-picture", port)) {
            open(browser, "sanitation");
            contest(browser, without);
            browser.see(OPEN + "fieldset", "没有可选的照片");
            browser.picture("none");
            mark(browser, without).findElement(By.tagName("summary")).click();

            contest(browser, request);
            browser.press(OPEN + "button", "提交申诉").see(OPEN + ".whistle-failure", "至少一张");
            browser.press(OPEN + ".whistle-choice", "依据").see(OPEN + "img");
            browser.picture("chosen");
            browser.press(OPEN + "button", "提交申诉").see(PANEL + " .whistle-said", "已提交申诉");
        }
        assertThat(http.get("/api/appeals?unit=sanitation&size=1")
                        .as("supervisor")
                        .answer()
                        .body()
                        .at("/appeals/0/evidence"))
                .hasSize(1);
    }

    private static WebElement mark(Browser browser, Receipt request) {
        return browser.see(PANEL + " .whistle-contestable", number(request))
                .findElement(By.xpath("./li[contains(., '%s') and contains(., '解决率')]".formatted(number(request))));
    }

    private static void contest(Browser browser, Receipt request) {
        mark(browser, request).findElement(By.tagName("summary")).click();
        browser.see(OPEN + "option[value='RESIDENT_PREVENTS']");
        new Select(browser.see(OPEN + "[name='ground']")).selectByValue("RESIDENT_PREVENTS");
        browser.typeInto(OPEN + "[name='text']", "居民阻拦施工");
    }

    @Test
    void what_was_taken_back_can_be_contested_again_and_each_decision_says_whose_it_is() throws Exception {
        Receipt request = people.returned();
        projector.project();
        try (Browser browser = Browser.open("appraisal-decided", port)) {
            open(browser, "sanitation");
            assertThat(browser.see(PANEL + " .whistle-contestable li", number(request))
                            .getText())
                    .contains("退件率", "退件\n")
                    .doesNotContain("1 / 1");
            long first = AppealPeople.id(people.appeal(request, "sanitation", "RETURN", "NOT_OURS"));
            AppealPeople.assertDone(people.withdraw(first, "sanitation"));
            browser.press(BUTTON, "考评").press(BUTTON, "考评");
            browser.see(PANEL + " .whistle-contestable li", number(request));
            assertThat(browser.see(PANEL + " .whistle-appeals li", number(request))
                            .getText())
                    .contains("已撤回");

            AppealPeople.id(people.appeal(request, "sanitation", "RETURN", "NOT_OURS"));
            AppealPeople.assertDone(people.uphold(request, "supervisor"));
            AppealPeople.assertDone(people.decline(request, "admin", "依据不足"));
            browser.press(BUTTON, "考评").press(BUTTON, "考评");
            assertThat(browser.see(PANEL + " .whistle-appeals li", number(request))
                            .getText())
                    .contains("申诉理由：居民要求超出职责范围 sanitation · ")
                    .contains("一审：支持，提议剔除；情况属实 supervisor · ")
                    .contains("复核：不同意剔除；依据不足 admin · ");
            assertThat(browser.textsOf(PANEL + " .whistle-contestable li"))
                    .noneMatch(mark -> mark.contains(number(request)) && mark.contains("退件率"));
            browser.picture("decided");
        }
    }

    @Test
    void whoever_sees_a_part_or_nothing_is_told_so() throws Exception {
        people.unsatisfied();
        projector.project();
        try (Browser browser = Browser.open("appraisal-part", port)) {
            open(browser, "community");
            WebElement other = browser.see(PANEL + " .whistle-unit", "环卫");
            other.findElement(By.tagName("summary")).click();
            assertThat(other.getText()).contains("只含本社区（街道）诉求的计分");
            browser.picture("community");
        }
        try (Browser browser = Browser.open("appraisal-nothing", port)) {
            open(browser, "calltaker");
            browser.see(PANEL + " section", "您的账号没有可查看的考评数据");
            assertThat(browser.see(PANEL).getText()).doesNotContain("这个月还没有计分。");
            browser.picture("calltaker");
        }
    }

    @Test
    void the_street_enters_points_for_its_community_and_sees_the_total() throws Exception {
        try (Browser browser = Browser.open("appraisal-month", port)) {
            open(browser, "street");
            browser.see(PANEL + " .whistle-figures", "加权得分");
            browser.press(PANEL + " summary", "街道评价").typeInto(OPEN + "[name='points']", "101");
            browser.press(OPEN + "button", "保存").see(OPEN + ".whistle-failure", "0 到 100");
            browser.picture("refused");

            browser.typeInto(OPEN + "[name='points']", "88.5")
                    .press(OPEN + "button", "保存")
                    .see(PANEL + " .whistle-said", "已保存");

            assertThat(browser.see(PANEL + " .whistle-figures", "加权得分").getText())
                    .contains("街道评价 88.50", "网格互评 未评", "加权得分");
            browser.picture("saved");
        }
    }

    @Test
    void who_reads_english_reads_it_in_english_on_a_small_telephone_too() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        loop.complete(request, "reportIn", Map.of("response", "ACCEPT"));
        try (Browser browser = Browser.open("appraisal-english", port, "en", Scripts.ON)) {
            new Tasklist(browser).signIn("sanitation");
            browser.narrow().press(".navbar-toggle", "").press(BUTTON, "Appraisal");
            assertThat(browser.see(PANEL + " .whistle-scores li", number(request))
                            .getText())
                    .contains("Score this whistle");
            assertThat(browser.see(PANEL).getText()).contains("My rates", "To be scored", "Marks to contest");
            assertThat(browser.width()).isLessThanOrEqualTo(360);
            browser.picture("narrow");
        }
    }

    private static void open(Browser browser, String account) {
        new Tasklist(browser).signIn(account);
        browser.press(BUTTON, "考评").see(PANEL + " h4");
    }
}
