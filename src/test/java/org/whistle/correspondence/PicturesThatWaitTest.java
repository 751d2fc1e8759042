package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.evidence.Attachments;
import org.whistle.evidence.LatePictures;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.RequestProgress;
import org.whistle.testing.WholeApplication;

/** A picture that came by mail is not lost while the cleaner is busy, and not in silence. */
@WholeApplication
class PicturesThatWaitTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IncomingPictureRows pictures;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Attachments attachments = mock(Attachments.class);
    private TestInbox inbox;
    private String number;
    private UUID mail;
    private PictureDesk desk;

    @BeforeEach
    void a_mail_with_two_pictures() {
        inbox = new TestInbox(application);
        Receipt receipt = inbox.file();
        number = receipt.trackingNumber().value();
        inbox.arrives(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "见照片"));
        inbox.goRound();
        mail = database.sql("select id from whistle.incoming_mail where tracking_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> pictures.add(mail, List.of(new byte[] {1}, new byte[] {2})));
        desk = new PictureDesk(
                attachments,
                application.getBean(LatePictures.class),
                application.getBean(RequestProgress.class),
                pictures,
                application.getBean(NotKept.class),
                transactions,
                application.getBean(InstantSource.class));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    static Stream<Refusal> passing() {
        return Stream.of(
                Refusal.conflict("pictures-busy"),
                Refusal.tooMany(Duration.ofSeconds(10), "pictures-of-one"),
                Refusal.tooMany(Duration.ofSeconds(10), "pictures-too-many-pixels"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void while_the_cleaner_is_busy_they_wait(Refusal busy) {
        // given
        doThrow(busy).when(attachments).addNoting(eq(number), any(), any());

        // when
        desk.putToCases();

        // then
        assertThat(pictures.of(mail)).hasSize(2);
        assertThat(pictures.waiting())
                .filteredOn(picture -> picture.trackingNumber().equals(number))
                .hasSize(2);
        assertThat(told()).isZero();
    }

    @Test
    void what_the_case_does_not_take_is_told_once() {
        // given
        doThrow(Refusal.conflict("enough-pictures-of-resident", 10))
                .when(attachments)
                .addNoting(eq(number), any(), any());

        // when
        desk.putToCases();
        desk.putToCases();

        // then
        assertThat(pictures.waiting())
                .extracting(IncomingPictureRows.Waiting::trackingNumber)
                .doesNotContain(number);
        assertThat(told()).isOne();
    }

    @Test
    void one_that_fails_keeps_none_waiting_and_goes_last_the_next_time() {
        // given
        doThrow(new IllegalStateException("no room on the disk"))
                .doAnswer(call -> {
                    call.getArgument(2, Runnable.class).run();
                    return null;
                })
                .when(attachments)
                .addNoting(eq(number), any(), any());

        // when
        desk.putToCases();

        // then
        assertThat(pictures.of(mail)).containsExactly(new byte[] {1});
        assertThat(told()).isZero();
    }

    @Test
    void one_that_somebody_else_puts_there_at_the_same_time_stands_there_once() {
        // given
        doAnswer(call -> {
                    database.sql("delete from whistle.incoming_picture where mail = ?")
                            .param(mail)
                            .update();
                    call.getArgument(2, Runnable.class).run();
                    return null;
                })
                .when(attachments)
                .addNoting(eq(number), any(), any());

        // when
        desk.putToCases();

        // then
        assertThat(pictures.of(mail)).isEmpty();
        assertThat(told()).isZero();
    }

    private long told() {
        return caseFile.entriesOf(number).stream()
                .filter(entry -> entry.kind() == CaseEventKind.ENCLOSURE_NOT_KEPT)
                .count();
    }
}
