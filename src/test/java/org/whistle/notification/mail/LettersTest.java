package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.whistle.notification.MessageKind;
import org.whistle.request.CaseEventKind;
import org.whistle.request.RequestView;
import org.whistle.request.RequestView.HistoryEntry;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/** Each letter is left in {@code target/letters}, to be looked at in a browser. */
class LettersTest {

    private static final String NUMBER = "330105-20261122-000001";
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
    private static final String RESIDENTS_WORDS = "楼道里王某堆物";
    private static final String HOSTILE =
            "<script>alert(1)</script>\"><img src=x onerror=alert(1)> [(${7*7})] [[${7*7}]]";
    static final Asked ASKED = new Asked("环卫问：", "垃圾堆在几号门口？", AT.plusSeconds(3_600));
    private static final AppealAnswer ANSWER = new AppealAnswer(AT.plusSeconds(7 * 86_400), 7);
    private static final Path SEEN = Path.of("target", "letters");

    private static final MockEnvironment OWN =
            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/whistle");

    private final Letters letters = letters("whistle+{token}@example.org");

    static Stream<Arguments> all() {
        return EnumSet.complementOf(EnumSet.of(MessageKind.ARRIVED)).stream()
                .flatMap(kind ->
                        Stream.of(Locale.CHINESE, Locale.ENGLISH).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_letter_says_number_what_comes_next_a_link_and_why_one_gets_it(MessageKind kind, Locale language)
            throws IOException {
        // when
        Letter letter = letters.write(matter(kind, "已清运并冲洗。", language, ASKED));

        // then
        assertThat(letter.subject()).contains(NUMBER).doesNotContain(RESIDENTS_WORDS, "\n", "??");
        for (String words : List.of(letter.text(), letter.html())) {
            assertThat(words)
                    .contains(NUMBER, "https://whistle.example.org/requests/" + NUMBER + "?secret=the-token")
                    .contains("/requests/" + NUMBER + "/mail?secret=the-token")
                    .doesNotContain("??", RESIDENTS_WORDS, "{0}", "{1}", "null");
        }
        assertThat(letter.html()).doesNotContain("<img", "<script", "http://");
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve(kind + "-" + language + ".html"), letter.html());
        Files.writeString(SEEN.resolve(kind + "-" + language + ".txt"), letter.text());
    }

    @ParameterizedTest
    @EnumSource(names = {"RESULT", "QUESTION", "APPEAL"})
    void markup_in_what_staff_wrote_is_inert(MessageKind kind) {
        // when
        Letter letter = letters.write(matter(kind, HOSTILE, Locale.CHINESE, new Asked("环卫问：", HOSTILE, null)));

        // then
        assertThat(letter.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[(${7*7})]")
                .doesNotContain("<script", "<img");
        assertThat(letter.text()).contains("<script>alert(1)</script>", "[(${7*7})]");
    }

    @Test
    void a_result_has_a_link_for_each_answer() {
        // when
        Letter letter = letters.write(matter(MessageKind.RESULT, "已清运。", Locale.ENGLISH, null));

        // then
        assertThat(letter.text())
                .contains("secret=the-token&solved=yes&satisfaction=SATISFIED")
                .contains("secret=the-token&solved=no&satisfaction=NOT_SATISFIED");
        assertThat(letter.html()).contains("secret=the-token&amp;solved=yes&amp;satisfaction=SATISFIED");
    }

    @Test
    void a_question_is_told_in_its_words_with_the_end_of_the_pause() {
        // when
        Letter standing = letters.write(matter(MessageKind.QUESTION, "", Locale.CHINESE, ASKED));
        Letter running =
                letters.write(matter(MessageKind.QUESTION, "", Locale.CHINESE, new Asked("环卫问：", "垃圾堆在几号门口？", null)));

        // then
        assertThat(standing.text()).contains("环卫问：", "垃圾堆在几号门口？", "17:00", "时限暂停");
        assertThat(running.text()).contains("垃圾堆在几号门口？").doesNotContain("时限暂停", "17:00");
    }

    @Test
    void whose_request_was_closed_with_another_reads_the_latest_result_once() {
        // when
        Letter letter = letters.write(matter(MessageKind.CLOSED, "已清运。", Locale.CHINESE, null));

        // then
        assertThat(letter.text().split("已清运。", -1)).as("result and closing").hasSize(3);
    }

    @Test
    void only_where_somebody_reads_them_answers_to_a_mail_are_asked_for() {
        // given
        Matter matter = matter(MessageKind.RESULT, "已清运。", Locale.ENGLISH, null);

        // when and then
        assertThat(letters.write(matter).text()).contains("answer this mail");
        Letter deaf = letters("").write(matter);
        assertThat(deaf.text() + deaf.html()).doesNotContain("answer this mail");
        Letter nameless = letters("whistle@example.org").write(matter);
        assertThat(nameless.text() + nameless.html())
                .as("no case is found by it")
                .doesNotContain("answer this mail");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void what_has_ended_asks_for_no_answer_by_mail(Status status) {
        RequestView view = view("已清运。", status, AT);

        Letter letter = letters.write(new Matter(MessageKind.CLOSED, view, Locale.ENGLISH, "the-token", null, null));

        assertThat(letter.text() + letter.html()).doesNotContain("answer this mail");
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIPT", "QUESTION", "DEADLINE", "REDO", "MERGED", "RESULT"})
    void where_there_is_no_deadline_none_is_told(MessageKind kind) {
        RequestView view = view("已清运。", Status.OPEN, null);
        Asked asked = kind == MessageKind.QUESTION ? ASKED : null;

        Letter letter = letters.write(new Matter(kind, view, Locale.CHINESE, "the-token", asked, null));

        assertThat(letter.text())
                .doesNotContain("期限为 。", "在  前", "期限  不变", "undated")
                .containsAnyOf("页面", "请告诉我们");
    }

    static Matter matter(MessageKind kind, String said, Locale language, Asked asked) {
        return new Matter(
                kind,
                view(said),
                language,
                "the-token",
                kind == MessageKind.QUESTION ? asked : null,
                kind == MessageKind.APPEALED ? ANSWER : null);
    }

    /** Everything has happened twice; the same is said of all of it. */
    private static RequestView view(String said) {
        return view(said, Status.OPEN, AT.plusSeconds(86_400));
    }

    private static RequestView view(String said, Status status, Instant deadline) {
        List<HistoryEntry> history = Stream.of("办理中。", said)
                .flatMap(text -> Stream.of(
                                CaseEventKind.DEADLINE_MOVED,
                                CaseEventKind.RESULT_SUBMITTED,
                                CaseEventKind.REDO_ORDERED,
                                CaseEventKind.REFUSED,
                                CaseEventKind.MERGED,
                                CaseEventKind.CLOSED_WITH_LEADING,
                                CaseEventKind.RESIDENT_APPEAL_REJECTED,
                                CaseEventKind.ERASURE_DECLINED)
                        .map(kind -> new HistoryEntry(AT, null, kind, text)))
                .toList();
        return new RequestView(
                NUMBER,
                status,
                Stage.EVALUATION,
                "01-02",
                "暴露垃圾",
                RESIDENTS_WORDS,
                "三官弄 3 号",
                AT,
                deadline,
                null,
                0,
                null,
                List.of(),
                null,
                null,
                history,
                true,
                true,
                false,
                List.of(),
                List.of(),
                null);
    }

    static Letters letters(String reply) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "history");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setMessageSource(messages);
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setCharacterEncoding("UTF-8");
        pages.setOrder(2);
        templates.setTemplateResolvers(Set.of(new PlainTemplates().plainLetters(), pages));
        MailSettings settings = new MailSettings("whistle@localhost", reply, "", "https://whistle.example.org");
        Links links = new Links(settings, new MockEnvironment());
        return new Letters(messages, templates, links, new ReplyShape(settings, OWN), ZoneId.of("Asia/Shanghai"));
    }
}
