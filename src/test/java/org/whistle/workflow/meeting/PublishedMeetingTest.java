package org.whistle.workflow.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.workflow.meeting.MeetingRoom.inDays;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingChange;
import org.whistle.meeting.Party;
import org.whistle.meeting.Seat;
import org.whistle.notification.News;
import org.whistle.notification.NoticeWords;
import org.whistle.notification.Notices;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView.HistoryEntry;
import org.whistle.request.Requests;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What is told of a joint meeting, and to whom; nothing of it is personal. */
@WholeApplication
class PublishedMeetingTest {

    @Autowired
    private Loop loop;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWords noticeWords;

    @Autowired
    private Requests requests;

    private Receipt request;
    private MeetingRoom room;

    @BeforeEach
    void neighbours_quarrel() {
        sit(loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting"));
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void departments_are_told_when_they_are_convened_and_again_when_the_meeting_moves() {
        room.convene(TurnableClock.INSTANCE.instant().plus(Duration.ofDays(1)));
        room.convene(TurnableClock.INSTANCE.instant().plus(Duration.ofDays(2)));

        assertThat(count("civilaffairs", News.MEETING_CONVENED)).as("justice").isEqualTo(2);
        assertThat(notified("housing", News.MEETING_CONVENED)).isFalse();
        assertThat(room.told(CaseEventKind.MEETING_CONVENED)).contains("联商会定于").doesNotContain("二楼会议室");
    }

    @Test
    void a_notice_says_where_and_on_what_and_the_community_passes_it_on_and_nothing_is_told_twice() {
        Instant tomorrow =
                TurnableClock.INSTANCE.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        room.convene(tomorrow);
        room.convene(tomorrow);

        assertThat(words("civilaffairs", News.MEETING_CONVENED))
                .singleElement()
                .asString()
                .contains("居委会二楼会议室", "夜间噪音");
        assertThat(words("community", News.MEETING_TO_PASS_ON))
                .singleElement()
                .asString()
                .contains("请转告参加方：居委会。");
    }

    @Test
    void a_department_that_need_not_come_any_more_is_told_and_those_who_stay_are_left_in_peace() {
        Instant tomorrow =
                TurnableClock.INSTANCE.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        room.convene(tomorrow);
        List<Party> without = room.latest().seats().stream()
                .map(Seat::party)
                .filter(party -> !party.code().equals("justice"))
                .toList();

        room.change(new MeetingChange.Convene(tomorrow, "居委会二楼会议室", "夜间噪音", without));

        assertThat(count("civilaffairs", News.MEETING_WITHOUT_YOU)).isEqualTo(1);
        assertThat(count("police", News.MEETING_WITHOUT_YOU)).isZero();
        assertThat(count("police", News.MEETING_CONVENED)).isEqualTo(1);
    }

    @Test
    void nothing_personal_is_taken_into_what_will_be_published() {
        sit(filedBy(new Contact("沈梅香", "13812345678", null)));

        assertRefused("personal-phone", () -> room.decide("请找 138-1234-5678 协调"));
        assertRefused("personal-name", () -> room.decide("由沈梅香家先改造"));
        assertRefused("personal-id-card", () -> room.promise("justice", "为 330105199001011234 出具文书", inDays(3)));
        assertRefused("personal-email", () -> room.summarise("资料发 mei@example.com"));
        assertThat(room.latest().options()).isEmpty();
        assertThat(room.latest().promises()).isEmpty();
        assertThat(room.latest().summary()).isNull();
    }

    @Test
    void what_only_stands_for_a_name_may_be_written() {
        sit(filedBy(new Contact("居民", null, null)));

        room.decide("居民轮流值守");

        assertThat(room.latest().chosen()).isPresent();
    }

    @Test
    void the_published_result_tells_what_was_decided_and_nothing_of_people() {
        sit(filedBy(new Contact("沈梅香", "13812345678", null)));
        room.decide("分时段使用");
        room.promise("justice", "起草邻里公约", inDays(10));
        room.summarise("双方愿意再试一个月。");

        loop.complete(request, "holdJointMeeting", Map.of("agreement", "AGREED", "minutes", "沈梅香（13812345678）同意，李某签字"));

        String history = room.history().stream().map(HistoryEntry::text).reduce("", String::concat);
        assertThat(history)
                .contains("分时段使用", "双方愿意再试一个月。", "司法所承诺：起草邻里公约", "各方分担")
                .contains(DateTimeFormatter.ofPattern("yyyy年M月d日").format(inDays(10)))
                .doesNotContain("沈梅香", "13812345678", "李某", "。。");
    }

    private void sit(Receipt filed) {
        request = filed;
        room = new MeetingRoom(loop, meetings, filed);
    }

    private Receipt filedBy(Contact contact) {
        Receipt filed = requests.file(new NewRequest(
                "楼上水泵夜里响。", Items.NEIGHBOURS, "三官弄 3 号", null, null, contact, Channel.PORTAL, null, null));
        while (!loop.openTasks(filed).contains("holdJointMeeting")) {
            loop.tasksOf(filed).forEach(task -> loop.complete(task, FirstOptions.of(task.getTaskDefinitionKey())));
        }
        return filed;
    }

    private boolean notified(String account, News news) {
        return count(account, news) > 0;
    }

    private long count(String account, News news) {
        return notices.page(account, 0, 10_000).notices().stream()
                .filter(notice -> notice.trackingNumber().equals(room.number()) && notice.news() == news)
                .count();
    }

    private List<String> words(String account, News news) {
        return notices.page(account, 0, 10_000).notices().stream()
                .filter(notice -> notice.trackingNumber().equals(room.number()) && notice.news() == news)
                .map(notice -> noticeWords.of(notice, Locale.CHINA))
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
