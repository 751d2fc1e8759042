package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;
import org.whistle.testing.WholeApplication;

/** By the mark of an address nobody finds the cases whose contact was erased. */
@WholeApplication
class ErasedRecipientsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PersonalDataEraser eraser;

    @Autowired
    private MessageErasure erasure;

    @Autowired
    private InstantSource now;

    private Posting posting;

    @BeforeEach
    void somebody() {
        posting = new Posting(application);
    }

    @Test
    void the_messages_of_a_case_go_with_its_contact_and_the_mark_with_the_last_of_them() {
        // given
        String first = posting.file();
        String second = posting.file();
        long recipient = recipientOf(first);
        assertThat(recipientOf(second)).isEqualTo(recipient);
        posting.sendNext(posting.with(posting::sent), first);
        posting.sendNext(posting.with(posting::sent), second);

        // when and then
        erase(first);
        assertThat(messages(first)).isZero();
        assertThat(messages(second)).isOne();
        assertThat(isKnown(recipient)).isTrue();
        erase(second);
        assertThat(isKnown(recipient)).isFalse();
    }

    @Test
    void while_a_delivery_runs_its_recipient_stays_until_it_has_ended() {
        // given
        String number = posting.file();
        String delivery = posting.deliveryOf(number);
        long recipient = recipientOf(number);

        // when
        erase(number);

        // then
        assertThat(messages(number)).isZero();
        assertThat(isKnown(recipient)).isTrue();
        assertThat(posting.inTransaction(() -> posting.with(posting::sent).sendNext(delivery))
                        .step())
                .isEqualTo(DeliveryStep.DONE);
        assertThat(posting.carried()).isEmpty();
        erasure.sweep();
        assertThat(isKnown(recipient)).isFalse();
    }

    @Test
    void what_somebody_was_told_about_a_mail_goes_after_its_time() {
        // given
        Instant at = now.instant();
        long old = arrived(at.minus(Duration.ofDays(31)));
        long fresh = arrived(at.minus(Duration.ofDays(29)));

        // when
        erasure.sweep();

        // then
        assertThat(isKnown(old)).isFalse();
        assertThat(isKnown(fresh)).isTrue();
    }

    @Test
    void what_was_written_in_the_moment_of_an_erasure_goes_with_the_next_sweep() {
        // given
        String number = posting.file();
        posting.sendNext(posting.with(posting::sent), number);
        database.sql("delete from whistle.reporter where tracking_number = ?")
                .param(number)
                .update();

        // when
        erasure.sweep();

        // then
        assertThat(messages(number)).isZero();
    }

    private void erase(String number) {
        posting.inTransaction(() -> {
            eraser.erase(number, Set.of(PersonalKind.CONTACT));
            return number;
        });
    }

    private long arrived(Instant at) {
        long recipient = database.sql(
                        "insert into whistle.message_recipient (channel, mark) values ('MAIL', decode(md5(?), 'hex')) returning id")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
        database.sql(
                        """
                        insert into whistle.message (id, cause, kind, recipient, at, state, ended_at)
                        values (?, ?, 'ARRIVED', ?, ?, 'SENT', ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        "mail:" + UUID.randomUUID(),
                        recipient,
                        Timestamp.from(at),
                        Timestamp.from(at))
                .update();
        return recipient;
    }

    private long recipientOf(String number) {
        return posting.count("select recipient from whistle.message where tracking_number = ?", number);
    }

    private long messages(String number) {
        return posting.count("select count(*) from whistle.message where tracking_number = ?", number);
    }

    private boolean isKnown(long recipient) {
        return database.sql("select exists (select from whistle.message_recipient where id = ?)")
                .param(recipient)
                .query(Boolean.class)
                .single();
    }
}
