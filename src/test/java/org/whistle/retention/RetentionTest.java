package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.TalkativeLoop.WORDS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evidence.AttachmentVerifier;
import org.whistle.evidence.PictureFinding;
import org.whistle.request.CaseFileSealer;
import org.whistle.request.CaseFileVerifier;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.retention.RetentionReport.Line;
import org.whistle.retention.RetentionRuns.Mode;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.TalkativeLoop.Talk;
import org.whistle.testing.WholeApplication;
import org.whistle.testing.WholeDatabase;

/** What was kept long enough goes, from everywhere; all else stays, and the chain stays what it was. */
@WholeApplication
class RetentionTest {

    /** Nobody else says or is called so in any test. */
    private static final Talk ALONE = new Talk("司徒留存", "0571-8766 3344", "gone@archive.example", "柳浪巷的特别记号");

    private static final int LONG_AGO = 70;

    @Autowired
    private TalkativeLoop people;

    @Autowired
    private Loop loop;

    @Autowired
    private WholeDatabase everywhere;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Holds holds;

    @Autowired
    private CaseFileSealer sealer;

    @Autowired
    private CaseFileVerifier verifier;

    @Autowired
    private AttachmentVerifier pictures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Http http;

    @Test
    void after_its_time_nothing_of_a_person_is_left_anywhere_in_the_database() {
        Receipt request = people.closed(Items.NEIGHBOURS, ALONE);
        String number = request.trackingNumber().value();
        assertThat(everywhere.tablesWith(ALONE.words())).contains("whistle.case_text", "whistle.resident_request");
        http.post("/api/personal-data/contacts/" + number, "{\"reason\": \"OTHER\", \"note\": \"核对身份\"}")
                .as("dataofficer")
                .answer();
        assertThat(notesOfLooksAt(number)).isOne();
        endedMonthsAgo(number, LONG_AGO);

        run(Mode.REMOVE);

        assertThat(Stream.of(ALONE.words(), ALONE.name(), ALONE.email(), ALONE.phone())
                        .flatMap(words -> everywhere.tablesWith(words).stream()))
                .as("tables with words of the person")
                .isEmpty();
        assertThat(placesOf(number)).isZero();
        assertThat(notesOfLooksAt(number)).isZero();
        sealAll();
        assertThat(verifier.verify(number)).isEmpty();
        assertThat(loop.view(request).description()).isNotEmpty().doesNotContain(ALONE.words());
        assertThat(http.get("/requests/" + number + "?secret=" + request.secret())
                        .with("Accept-Language", "zh-CN")
                        .answer()
                        .text())
                .contains("个人信息已删除", "（已按保存期限删除）");
        assertThat(http.get("/api/cases/of-number/" + number)
                        .as("supervisor")
                        .answer()
                        .status())
                .isLessThan(500);
    }

    @Test
    void a_dry_run_says_what_would_go_and_removes_nothing() {
        String number = people.closed(Items.RUBBISH).trackingNumber().value();
        endedMonthsAgo(number, 30);

        RetentionReport report = run(Mode.DRY);

        assertThat(line(report, PersonalKind.CONTACT).removed()).isPositive();
        assertThat(line(report, PersonalKind.CONTACT).months()).isEqualTo(24);
        assertThat(contactsOf(number)).isOne();
        assertThat(runs.latest().get(0).dryRun()).isTrue();
    }

    @Test
    void each_kind_has_a_time_of_its_own() {
        Receipt request = people.closed(Items.RUBBISH);
        String number = request.trackingNumber().value();
        endedMonthsAgo(number, 30);

        run(Mode.REMOVE);

        assertThat(contactsOf(number)).isZero();
        assertThat(loop.view(request).description()).contains(WORDS);
    }

    @Test
    void what_is_on_hold_stays_until_the_hold_is_lifted() {
        String number = people.closed(Items.RUBBISH).trackingNumber().value();
        endedMonthsAgo(number, LONG_AGO);
        holds.put(number, "诉讼中");

        Line held = line(run(Mode.REMOVE), PersonalKind.CONTACT);

        assertThat(held.kept()).containsKey(Kept.HOLD);
        assertThat(held.keptCases()).contains(number);
        assertThat(contactsOf(number)).isOne();
        holds.lift(number);
        run(Mode.REMOVE);
        assertThat(contactsOf(number)).isZero();
    }

    @Test
    void an_open_appeal_keeps_a_case_whole() {
        String number = people.closed(Items.RUBBISH).trackingNumber().value();
        endedMonthsAgo(number, LONG_AGO);
        database.sql(
                        """
                        insert into whistle.appeal (tracking_number, unit, round, ground, state, appealed_by, appealed_at)
                        values (?, 'sanitation', 0, 'OTHER', 'APPEALED', 'sanitation', now())
                        """)
                .param(number)
                .update();

        assertThat(line(run(Mode.REMOVE), PersonalKind.CONTACT).kept()).containsKey(Kept.APPEAL);

        assertThat(contactsOf(number)).isOne();
        database.sql("delete from whistle.appeal where tracking_number = ?")
                .param(number)
                .update();
        run(Mode.REMOVE);
    }

    @Test
    void of_an_erased_picture_the_fingerprint_stays_and_the_verification_says_so() {
        Receipt request = people.file(Items.RUBBISH);
        String number = request.trackingNumber().value();
        http.post(
                        "/api/requests/" + number + "/attachments",
                        new Multipart().file("家.jpg", "image/jpeg", Photos.jpeg(40, 30)))
                .with("X-Request-Secret", request.secret())
                .answer();
        loop.withdraw(request);
        endedMonthsAgo(number, 40);

        run(Mode.REMOVE);

        assertThat(pictures.verify(number))
                .extracting(PictureFinding::fault)
                .containsExactly(PictureFinding.Fault.ERASED);
        assertThat(http.get("/requests/" + number + "?secret=" + request.secret())
                        .answer()
                        .text())
                .doesNotContain("attachments/");
    }

    @Test
    void a_run_that_breaks_off_is_started_again_and_ends_what_it_began() {
        List<String> numbers = Stream.of(1, 2, 3)
                .map(one -> people.closed(Items.RUBBISH).trackingNumber().value())
                .toList();
        numbers.forEach(number -> endedMonthsAgo(number, 30));

        assertThat(runs.run(Mode.REMOVE, 1, done -> {}).more()).isTrue();
        run(Mode.REMOVE);

        assertThat(numbers).allSatisfy(number -> assertThat(contactsOf(number)).isZero());
    }

    private RetentionReport run(Mode mode) {
        return runs.run(mode, Long.MAX_VALUE, done -> {});
    }

    private static Line line(RetentionReport report, PersonalKind what) {
        return report.lines().stream()
                .filter(line -> line.item().equals(Items.RUBBISH) && line.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private void endedMonthsAgo(String number, int months) {
        database.sql("update whistle.resident_request set ended_at = now() - make_interval(months => ?)"
                        + " where tracking_number = ?")
                .params(months, number)
                .update();
    }

    private long contactsOf(String number) {
        return database.sql("select count(*) from whistle.reporter where tracking_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long notesOfLooksAt(String number) {
        return database.sql("select count(note) from whistle.reveal where tracking_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long placesOf(String number) {
        return database.sql("select count(longitude) from whistle.resident_request where tracking_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void sealAll() {
        while (sealer.seal() > 0) {
            // until nothing is left
        }
    }
}
