package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.whistle.evidence.Attachments;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;

class IncomingMailTest extends WithInbox {

    @Autowired
    private Requests requests;

    @Autowired
    private MailIntake intake;

    @Autowired
    private IncomingMailRows rows;

    @Autowired
    private Reception reception;

    @Autowired
    private IncomingPictureRows pictures;

    @Autowired
    private Attachments attachments;

    @Autowired
    private InstantSource now;

    @Test
    void an_answer_from_the_reporters_address_is_added_to_the_request() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain(
                inbox.resident().toUpperCase(Locale.ROOT), inbox.addressOf(receipt), "三楼又漏了。\n\n发自我的iPhone"));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).containsExactly("三楼又漏了。");
        assertThat(inbox.folder("INBOX")).isZero();
        assertThat(inbox.folder("Whistle-Processed")).isOne();
        assertThat(inbox.ofRequest(receipt)).containsExactly("FILED ANSWER");
    }

    @Test
    void the_right_address_in_other_hands_opens_nothing() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain("other@example.org", inbox.addressOf(receipt), "forged"));
        inbox.arrives(
                Mails.plain("\"" + inbox.resident() + "\" <other@example.org>", inbox.addressOf(receipt), "forged"));
        inbox.arrives(Mails.bytes("From: " + inbox.resident() + "\r\nFrom: other@example.org\r\nTo: "
                + inbox.addressOf(receipt) + "\r\n\r\nforged"));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).isEmpty();
        assertThat(inbox.ofRequest(receipt))
                .containsExactly("TRIAGE OTHER_SENDER", "TRIAGE OTHER_SENDER", "TRIAGE OTHER_SENDER");
    }

    @Test
    void a_guessed_address_names_no_request() {
        // given
        Receipt receipt = inbox.file();
        String right = inbox.addressOf(receipt);
        inbox.arrives(Mails.plain(inbox.resident(), right.replaceFirst("[0-9a-f]@", "x@"), "guessed"));
        inbox.arrives(Mails.plain(
                inbox.resident(),
                "whistle@example.org",
                receipt.trackingNumber().value()));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).isEmpty();
        assertThat(inbox.ofRequest(receipt)).isEmpty();
    }

    @Test
    void programs_are_noted_only() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.bytes("Auto-Submitted: auto-replied\r\n"
                + Mails.head(inbox.resident(), inbox.addressOf(receipt)) + "\r\nI am away."));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).isEmpty();
        assertThat(inbox.ofRequest(receipt)).containsExactly("NOTED AUTOMATIC");
    }

    @Test
    void what_comes_after_the_end_goes_to_somebody_who_looks() {
        // given
        Receipt receipt = inbox.file();
        requests.withdraw(receipt.trackingNumber().value(), receipt.secret(), null);
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "还有一件事。"));

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).isEmpty();
        assertThat(inbox.ofRequest(receipt)).containsExactly("TRIAGE CASE_ENDED");
    }

    @Test
    void a_mail_that_comes_twice_is_one() {
        // given
        Receipt receipt = inbox.file();
        byte[] mail = Mails.plain(inbox.resident(), inbox.addressOf(receipt), "一次。");
        inbox.arrives(mail);
        inbox.arrives(mail);
        inbox.goRound();
        inbox.arrives(mail);

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).containsExactly("一次。");
        assertThat(inbox.folder("INBOX")).isZero();
    }

    @Test
    void a_mail_that_was_kept_before_the_mailbox_was_told_is_filed_once() throws Exception {
        // given
        Receipt receipt = inbox.file();
        byte[] mail = Mails.plain(inbox.resident(), inbox.addressOf(receipt), "停在中间。");
        inbox.arrives(mail);
        intake.take(Mails.received(mail));

        // when
        inbox.goRound();
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).containsExactly("停在中间。");
        assertThat(inbox.folder("INBOX")).isZero();
    }

    @Test
    void a_mail_stays_in_the_mailbox_while_the_database_is_away() {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "数据库不在。"));

        // when
        assertThatThrownBy(() -> new Inbox(
                                inbox.settings(),
                                new MailIntake(rows, reception, new DatabaseAway(), now),
                                now.instant())
                        .empty())
                .isInstanceOf(DataAccessResourceFailureException.class);

        // then
        assertThat(inbox.folder("INBOX")).isOne();
        inbox.goRound();
        assertThat(inbox.words(receipt)).containsExactly("数据库不在。");
    }

    @Test
    void what_was_kept_is_filed_although_the_mail_server_is_away() {
        // given
        Receipt receipt = inbox.file();
        intake.take(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "已收下。"));
        inbox.close();

        // when
        inbox.goRound();

        // then
        assertThat(inbox.words(receipt)).containsExactly("已收下。");
    }

    @Test
    void pictures_become_pictures_of_the_request_once_and_cleaned() throws Exception {
        // given
        Receipt receipt = inbox.file();
        inbox.arrives(Mails.bytes(Mails.head(inbox.resident(), inbox.addressOf(receipt))
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Mails.picture()
                + "\r\n--b\r\nContent-Type: image/png\r\n\r\nnone\r\n--b--\r\n"));

        // when
        inbox.goRound();
        inbox.goRound();

        // then
        assertThat(attachments.of(receipt.trackingNumber().value())).hasSize(1);
        assertThat(inbox.words(receipt)).hasSize(1);
        assertThat(pictures.waiting()).isEmpty();
    }
}
