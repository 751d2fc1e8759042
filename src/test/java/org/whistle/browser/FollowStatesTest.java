package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.Family.number;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.casework.Questions;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Redress;
import org.whistle.testing.Reporter;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** The page of a request after its end, and while it waits, is late or was moved. */
@NeedsChromium
@WholeApplication
class FollowStatesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Redress redress;

    @Autowired
    private Family family;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Questions questions;

    @Autowired
    private PersonalDataEraser eraser;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,normal", "en,large"})
    void each_state_is_open_to_everybody_at_both_widths(String language, String size) throws Exception {
        Map<String, Receipt> states = states();
        try (Browser wide = Browser.open("states-wide-" + language, port, language, Scripts.ON);
                Browser narrow = Browser.open("states-" + language, port, language, Scripts.ON)
                        .narrow()) {
            states.forEach((state, request) -> {
                for (Browser browser : Set.of(wide, narrow)) {
                    browser.visit(Redress.path(request) + "&size=" + size).see(".now");
                    browser.picture(state);
                    assertThat(browser.barriers()).as(state).isEmpty();
                    assertThat(browser.complaints()).as(state).isEmpty();
                    assertThat(browser.text()).as(state).doesNotContain("??").doesNotContain("{0}");
                }
                assertThat(narrow.width()).as(state).isLessThanOrEqualTo(360);
            });
        }
    }

    private Map<String, Receipt> states() {
        Map<String, Receipt> states = new LinkedHashMap<>();
        states.put("asked", redress.redoAsked());
        Receipt settled = redress.redoAsked();
        Receipt again = redress.redone(settled);
        redress.close(again);
        redress.appeal(again, "REDO", "CAME_BACK");
        states.put("twice-redone", redress.redone(again));
        states.put("redone", settled);
        Receipt rejected = redress.redoAsked();
        assertDone(redress.decide(rejected, "supervisor", "REJECT", "现场已清运干净"));
        states.put("rejected", rejected);
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        family.split(whole, Items.RUBBISH, Items.RUBBISH);
        states.put("split", whole);
        Receipt erased = redress.closed();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> eraser.erase(number(erased), Set.of(PersonalKind.TEXT)));
        states.put("erased", erased);
        Receipt questioned = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        questions.ask(number(questioned), "sanitation", "几号门口？");
        states.put("questioned", questioned);
        Receipt paused = loop.fileUpTo(Items.RUBBISH, "reportIn");
        grant(paused, ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD");
        states.put("paused", paused);
        Receipt moved = loop.fileUpTo(Items.RUBBISH, "reportIn");
        grant(moved, ExtensionKind.EXTENSION, ExtensionReason.COMPLEX, "P15BD");
        states.put("moved", moved);
        return states;
    }

    private void grant(Receipt request, ExtensionKind kind, ExtensionReason reason, String length) {
        extensions.ask(number(request), new ExtensionWish(kind, reason, length, "暴雨预警，需多部门会商"));
        loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT"));
    }

    @Test
    void what_is_late_is_told_step_by_step_until_a_supervisor_takes_it_up() throws Exception {
        Receipt late = redress.late();
        loop.runDueTimers(late);
        try (Browser browser = Browser.open("states-late", port).narrow()) {
            browser.visit(Redress.path(late)).see(".late", "已超期");
            browser.press("#appeal summary", "向督办员申诉").see("#appeal", "最迟");
            browser.picture("late");
            assertThat(browser.barriers()).isEmpty();

            browser.press("#appeal [name='appealReason'][value='NOBODY_CAME']", "")
                    .type("appealWords", "一直没有人来")
                    .press("#appeal form button", "提交申诉")
                    .see(".appeal", "督办员正在复核");
            loop.withdraw(late);
            browser.visit(Redress.path(late)).see(".appeal", "申诉终止");
            browser.see("#ahead", "您撤回了本诉求");
            browser.picture("lapsed");
        }
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_resident_asks_for_a_redo_reads_the_mistake_and_what_comes_next(Scripts scripts) throws Exception {
        Receipt closed = redress.closed();
        try (Browser browser = Browser.open("states-redo-" + scripts, port, "zh-CN", scripts)) {
            browser.visit(Redress.path(closed)).see("#ahead", "要求重办一次");
            browser.press("#appeal summary", "要求重办").press("#appeal form button", "要求重办");
            browser.see(".mistakes", "为什么");
            browser.picture("mistake");

            browser.press("#appeal [name='appealReason'][value='NOT_SOLVED']", "")
                    .type("appealWords", "只清了一半")
                    .press("#appeal form button", "要求重办");
            browser.see(".said", "已提交");
            browser.see("#ahead", "最迟");
            assertThat(browser.textsOf("#appeal")).isEmpty();
            browser.onPaper().picture("paper");
            assertThat(browser.see(".appeal").getText()).contains("只清了一半");
        }
    }

    @Test
    void who_was_merged_reads_it_once() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt merged = loop.file(Items.RUBBISH);
        family.merge(merged, leading);
        try (Browser browser = Browser.open("states-merged", port)) {
            browser.visit(Redress.path(merged)).see(".now", number(leading));
            assertThat(browser.textsOf(".said")).isEmpty();
        }
    }

    @Test
    void a_mail_is_wanted_in_english_or_not_at_all() throws Exception {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        try (Browser browser =
                Browser.open("states-mail", port, "zh-CN", Scripts.OFF).narrow()) {
            browser.visit(Redress.path(request)).press("#mail button", "改用英文").see(".said", "用英文");
            browser.picture("english");
            browser.press("#mail button", "不再接收通知").see("#mail", "重新接收通知");
            assertThat(browser.width()).isLessThanOrEqualTo(360);
            browser.press("#mail button", "重新接收通知").see(".said", "用英文");
        }
    }
}
