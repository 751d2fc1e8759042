package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Each of the four web applications speaks one language to whoever uses it: the one of the browser, or the one chosen. */
@NeedsChromium
@WholeApplication
class LanguageTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{4,}");
    private static final Pattern KEY = Pattern.compile("[A-Z]{2,}(_[A-Z0-9]+)+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private static final Pattern BOTH = Pattern.compile("\\p{IsHan}+ · [A-Za-z ]+");

    /** The name of the engine, the switch to English, and what models and units are called in tables and addresses. */
    private static final Pattern NO_ENGLISH =
            Pattern.compile("Camunda (?:Platform|7)|English|[a-z]+([A-Z][a-z]+)+|[a-z]+(-[a-z0-9]+)+");

    /** The switch to Chinese, and the names of people. */
    private static final Pattern NO_CHINESE = Pattern.compile("中文|陆 知夏|严 明|管 清|沈 小禾|案卷");

    private static final String COMMUNITY = "陆 知夏";
    private static final String ADMIN = "管 清";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private IdentityService identity;

    @Test
    void caseworkers_meet_no_english_in_tasklist() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        try (Browser browser = Browser.open("language-tasklist", port)) {
            WebApplication application = new WebApplication(browser, "tasklist").signIn("community", COMMUNITY);
            assertThat(application.title()).isEqualTo("吹哨 任务列表");
            assertThat(application.language()).isEqualTo("zh-CN");
            assertIsChinese(application);

            Tasklist tasklist = new Tasklist(browser)
                    .search("本单位待领", request.trackingNumber().value())
                    .openTask("研判分流");
            assertIsChinese(application);
            tasklist.claim().tab(Tasklist.FORM);
            browser.see(".fjs-container", "请研判这件诉求怎么办。");
            assertIsChinese(application);
            browser.picture("form");

            browser.press(".fjs-select-cross", "").see(".fjs-select-placeholder", "请选择");
            tasklist.complete();
            browser.see(".fjs-form-field-error", "这一项必填。");
            assertIsChinese(application);
            browser.picture("left-empty");

            assertThat(browser.see("footer").getText()).contains("日期和时间按本机时区显示：");
            assertMenuIsNamed(browser.narrow(), "展开或收起导航");
        }
    }

    @Test
    void supervisors_meet_no_english_in_cockpit() throws Exception {
        loop.fileUpTo(Items.RUBBISH, "screenRequest");
        try (Browser browser = Browser.open("language-cockpit", port)) {
            WebApplication application = new WebApplication(browser, "cockpit").signIn("supervisor", "严 明");
            application.at("#/dashboard", ".dashboard", "运行中的流程实例");
            assertThat(application.title()).startsWith("吹哨 运行监控");
            assertIsChinese(application);
            browser.picture("dashboard");

            application.at("#/processes", ".process-definitions-list, table", "民生诉求闭环");
            assertIsChinese(application);

            browser.press("a", "问题上报").see(".djs-container", "研判分流");
            browser.see(".ctn-content-bottom, .ctn-tabs", "流程实例");
            assertIsChinese(application);
            browser.picture("definition");

            application.at("#/decisions", "table", "派遣建议");
            assertIsChinese(application);
            assertMenuIsNamed(browser.narrow(), "展开或收起导航");
            assertIsChinese(application);
        }
    }

    @Test
    void administrators_meet_no_english_in_admin_and_welcome() throws Exception {
        try (Browser browser = Browser.open("language-admin", port)) {
            WebApplication admin = new WebApplication(browser, "admin").signIn("admin", ADMIN);
            assertThat(admin.title()).startsWith("吹哨 系统管理");
            assertIsChinese(admin);
            admin.at("#/user-create", "form", "用户账号");
            assertIsChinese(admin);
            admin.at("#/group-create", "form", "组编号");
            assertIsChinese(admin);
            // what is kept in both languages is shown in one
            admin.at("#/groups", "table", "米市社区");
            assertThat(browser.textsOf("table td")).contains("管理员", "引擎管理员").noneMatch(BOTH.asMatchPredicate());
            browser.picture("groups");

            WebApplication welcome = new WebApplication(browser, "welcome").open(ADMIN);
            browser.see(".welcome-page, .profile, section", "管理员");
            assertThat(welcome.title()).isEqualTo("吹哨 首页");
            assertIsChinese(welcome);
            browser.picture("welcome");
            assertMenuIsNamed(browser.narrow(), "展开或收起导航");
        }
    }

    @Test
    void who_chooses_the_other_language_has_it_everywhere_and_keeps_it() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        try (Browser browser = Browser.open("language-chosen", port)) {
            WebApplication tasklist = new WebApplication(browser, "tasklist").signIn("community", COMMUNITY);
            browser.press(WebApplication.SWITCH, "English").see(WebApplication.SWITCH, "中文");
            assertThat(tasklist.title()).isEqualTo("Whistle Tasklist");
            assertThat(tasklist.language()).isEqualTo("en");
            new Tasklist(browser)
                    .search("My unit", request.trackingNumber().value())
                    .openTask("Screen request")
                    .tab("Case");
            browser.see(Tasklist.CASE, "In the resident’s words");
            browser.picture("case");
            new Tasklist(browser).claim().tab("Form");
            browser.see(".fjs-container", "Decide what becomes of this request.");
            assertIsEnglish(tasklist);
            browser.picture("form");

            WebApplication welcome = new WebApplication(browser, "welcome").open(COMMUNITY);
            browser.see(".welcome-page, .profile, section", "Community officer");
            assertIsEnglish(welcome);
            // the pages for residents and for signing in ask the same
            assertThat(browser.visit("/").see("html").getDomAttribute("lang")).isEqualTo("en");

            new WebApplication(browser, "welcome").open(COMMUNITY);
            browser.press(WebApplication.SWITCH, "中文").see(WebApplication.SWITCH, "English");
            assertIsChinese(welcome);
        }
    }

    @Test
    void whoever_has_an_english_browser_meets_no_chinese_in_cockpit_and_admin() throws Exception {
        try (Browser browser = Browser.open("language-english", port, "en", Scripts.ON)) {
            WebApplication cockpit = new WebApplication(browser, "cockpit").signIn("admin", ADMIN);
            cockpit.at("#/processes", ".process-definitions-list, table", "Resident request");
            assertIsEnglish(cockpit);
            browser.press("a", "Resident request").see(".djs-container", "Whistle");
            assertIsEnglish(cockpit);
            browser.picture("definition");

            WebApplication admin = new WebApplication(browser, "admin").open(ADMIN);
            admin.at("#/groups", "table", "Mishi Community");
            assertThat(browser.textsOf("table td")).contains("Administrator", "Engine administrators");
            assertIsEnglish(admin);
            assertMenuIsNamed(browser.narrow(), "Toggle navigation");
            assertIsEnglish(admin);
        }
    }

    @Test
    void only_what_is_said_in_both_languages_is_halved() throws IOException {
        try (Browser browser = Browser.open("language-names", port)) {
            browser.visit("/");
            assertThat(one(browser, "names.js", "inOneLanguage", "Check site · 现场核查"))
                    .isEqualTo("现场核查");
            assertThat(one(browser, "names.js", "inOneLanguage", "到场地点（可选）· Place, optional"))
                    .isEqualTo("到场地点（可选）");
            assertThat(one(browser, "names.js", "inOneLanguage", "管理“Check site · 现场核查”的组"))
                    .isEqualTo("管理“现场核查”的组");
            assertThat(one(browser, "names.js", "inOneLanguage", "王** · 138****5678"))
                    .isEqualTo("王** · 138****5678");
            assertThat(one(browser, "names.js", "inOneLanguage", "一 · two · 三")).isEqualTo("一 · two · 三");
            assertThat(one(browser, "form-words.js", "inChinese", "Field must have maximum length of 200."))
                    .isEqualTo("最多 200 个字。");
            assertThat(one(browser, "form-words.js", "inChinese", "楼下有 Field 一块"))
                    .isEqualTo("楼下有 Field 一块");
            assertThat(one(browser, "fixed-words.js", "calendarInChinese", "November 2026"))
                    .isEqualTo("2026年11月");
        }
    }

    @Test
    void what_people_are_called_is_never_halved() throws IOException {
        User anna = identity.newUser("anna");
        anna.setFirstName("安娜 · Anna");
        anna.setLastName("李");
        identity.saveUser(anna);
        try (Browser browser = Browser.open("language-people", port)) {
            WebApplication admin = new WebApplication(browser, "admin").signIn("admin", ADMIN);
            admin.at("#/users?searchQuery=%5B%5D", "td.firstname", "安娜 · Anna");
            admin.at("#/users/anna", "h3", "安娜 · Anna 李");
        } finally {
            identity.deleteUser("anna");
        }
    }

    private static void assertMenuIsNamed(Browser browser, String name) {
        assertThat(browser.ask("done(document.querySelector('.navbar-toggle').textContent.trim())"))
                .isEqualTo(name);
    }

    private static String one(Browser browser, String module, String name, String text) {
        return (String) browser.ask(
                "import('/webapps/%s').then(module => done(module.%s('%s')))".formatted(module, name, text));
    }

    private static void assertIsChinese(WebApplication application) {
        List<String> shown = application.shown();
        assertThat(found(KEY, shown)).isEmpty();
        assertThat(found(WORD, without(NO_ENGLISH, shown))).isEmpty();
    }

    private static void assertIsEnglish(WebApplication application) {
        List<String> shown = application.shown();
        assertThat(found(KEY, shown)).isEmpty();
        assertThat(found(HAN, without(NO_CHINESE, shown))).isEmpty();
    }

    private static List<String> without(Pattern known, List<String> texts) {
        return texts.stream().map(text -> known.matcher(text).replaceAll(" ")).toList();
    }

    private static List<String> found(Pattern wanted, List<String> texts) {
        return texts.stream()
                .filter(text -> wanted.matcher(text).find())
                .map(text ->
                        wanted.matcher(text).results().map(MatchResult::group).toList() + " in: " + text)
                .toList();
    }
}
