package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;

class KeptMailTest extends WithInbox {

    @Autowired
    private JdbcClient database;

    @Autowired
    private IncomingMailRows rows;

    @Autowired
    private IncomingPictureRows pictures;

    @Autowired
    private PersonalLetters letters;

    @Autowired
    private Triage triage;

    @Autowired
    private PersonalDataEraser eraser;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private InstantSource now;

    @Test
    void nothing_of_a_mail_stands_in_the_database_in_the_clear() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain("other@example.org", inbox.addressOf(receipt), "words-in-the-clear"));

        // when
        inbox.goRound();

        // then
        String row = database.sql(
                        "select encode(sealed, 'escape') || reason from whistle.incoming_mail where tracking_number = ?")
                .param(receipt.trackingNumber().value())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain("words-in-the-clear", "other@example.org")
                .endsWith("OTHER_SENDER");
    }

    @Test
    void a_mail_is_erased_thirty_days_after_it_was_settled() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "旧信。"));
        inbox.goRound();

        // when
        UUID id = database.sql("select id from whistle.incoming_mail where tracking_number = ?")
                .param(receipt.trackingNumber().value())
                .query(UUID.class)
                .single();
        rows.eraseSettledBefore(now.instant().minusSeconds(60));
        assertThat(inbox.isKept(id)).isTrue();
        rows.eraseSettledBefore(now.instant().plusSeconds(60));

        // then
        assertThat(inbox.isKept(id)).isFalse();
        assertThat(inbox.words(receipt)).containsExactly("旧信。");
    }

    @Test
    void mail_and_pictures_go_with_their_case_at_once() {
        // given
        Receipt receipt = inbox.file();
        String number = receipt.trackingNumber().value();
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "要删除的话。"));
        inbox.goRound();
        UUID id = idOf(receipt);
        inTransaction(() -> pictures.add(id, List.of(new byte[] {1}, new byte[] {2})));
        database.sql("update whistle.incoming_picture set refused = 'picture-too-large' where mail = ? and place = 1")
                .param(id)
                .update();

        // when
        inTransaction(() -> eraser.erase(number, EnumSet.of(PersonalKind.PICTURES)));
        assertThat(pictures.of(id)).isEmpty();
        assertThat(inbox.isKept(id)).isTrue();
        inTransaction(() -> eraser.erase(number, EnumSet.of(PersonalKind.TEXT)));

        // then
        assertThat(inbox.isKept(id)).isFalse();
        assertThat(pictures.waiting())
                .extracting(IncomingPictureRows.Waiting::trackingNumber)
                .doesNotContain(number);
    }

    @Test
    void what_somebody_has_yet_to_look_at_does_not_go_with_the_case_that_it_names() {
        // given
        Receipt receipt = inbox.file();
        String number = receipt.trackingNumber().value();
        inbox.arrives(Mails.plain("stranger@example.org", inbox.addressOf(receipt), "别人的话。"));
        inbox.goRound();
        UUID id = idOf(receipt);
        inTransaction(() -> pictures.add(id, List.of(new byte[] {1})));

        // when
        inTransaction(() -> eraser.erase(number, EnumSet.allOf(PersonalKind.class)));

        // then
        assertThat(inbox.isKept(id)).isTrue();
        assertThat(pictures.of(id)).hasSize(1);
        assertThat(triage.page(0, 100)).extracting(WaitingMail::id).contains(id);
    }

    @Test
    void what_nobody_looks_at_waits_for_a_time_and_goes_thirty_days_later() {
        // given
        Duration wait = Duration.ofDays(3000);
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain("stranger@example.org", inbox.addressOf(receipt), "早先的话。"));
        inbox.goRound();
        UUID id = idOf(receipt);
        KeptUntil until = new KeptUntil(rows, new TriageSettings(wait), now);

        // when
        inTransaction(until::forget);
        assertThat(inbox.ofRequest(receipt)).containsExactly("TRIAGE OTHER_SENDER");
        database.sql("update whistle.incoming_mail set received_at = ? where id = ?")
                .params(Timestamp.from(now.instant().minus(wait).minusSeconds(60)), id)
                .update();
        inTransaction(until::forget);

        // then
        assertThat(inbox.ofRequest(receipt)).containsExactly("SET_ASIDE OTHER_SENDER");
        assertThat(inbox.isKept(id)).isTrue();
        rows.eraseSettledBefore(now.instant().plusSeconds(60));
        assertThat(inbox.isKept(id)).isFalse();
    }

    @Test
    void a_mail_that_was_tried_lets_the_others_go_first() {
        // given
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            UUID first =
                    rows.add(new byte[] {1, 1}, new byte[] {1}, now.instant()).orElseThrow();
            UUID second =
                    rows.add(new byte[] {1, 2}, new byte[] {2}, now.instant()).orElseThrow();

            // when
            rows.trying(first, now.instant());

            // then
            assertThat(rows.unread()).containsSubsequence(second, first);
            status.setRollbackOnly();
        });
    }

    @Test
    void a_persons_letters_are_their_own_and_nobody_elses() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "我的话。"));
        inbox.arrives(Mails.plain("neighbour@example.org", inbox.addressOf(receipt), "邻居的话。"));

        // when
        inbox.goRound();

        // then
        assertThat(letters.of(List.of(receipt.trackingNumber().value())))
                .extracting(PersonalLetter::words)
                .containsExactly("我的话。");
    }

    private UUID idOf(Receipt receipt) {
        return database.sql("select id from whistle.incoming_mail where tracking_number = ?")
                .param(receipt.trackingNumber().value())
                .query(UUID.class)
                .single();
    }

    private void inTransaction(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> deed.run());
    }
}
