package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox that does not give what it has, or takes nothing any more. */
class EmptyingTest {

    private static final int TOO_LARGE = 26 << 20;

    private final MailIntake intake = mock(MailIntake.class);
    private final Folder folder = mock(Folder.class);
    private final Message first = mock(Message.class);
    private final Message second = mock(Message.class);
    private final InboxSettings settings = new InboxSettings(
            "127.0.0.1", 1, InboxSettings.Security.NONE, "", "", "INBOX", "Processed", Duration.ofDays(30));
    private final Inbox inbox = new Inbox(settings, intake, Instant.EPOCH);
    private final ProcessedMail processed = new ProcessedMail(mock(Folder.class), settings);

    @BeforeEach
    void two_mails() throws MessagingException {
        when(folder.getMessageCount()).thenReturn(2);
        when(folder.getMessage(1)).thenReturn(first);
        when(folder.getMessage(2)).thenReturn(second);
    }

    @Test
    void a_mail_that_the_server_does_not_hand_out_keeps_none_waiting() throws Exception {
        // given
        doThrow(new MessagingException("NO")).when(first).writeTo(any());

        // when
        int left = inbox.empty(folder, processed);

        // then
        assertThat(left).isOne();
        verify(first, never()).setFlag(Flags.Flag.DELETED, true);
        verify(second).setFlag(Flags.Flag.DELETED, true);
    }

    @Test
    void a_full_folder_of_processed_mail_keeps_none_waiting() throws Exception {
        // given
        doThrow(new MessagingException("over quota")).when(folder).copyMessages(any(), any());
        when(first.getSize()).thenReturn(TOO_LARGE);
        when(first.getMatchingHeaders(any())).thenReturn(java.util.Collections.emptyEnumeration());

        // when
        int left = inbox.empty(folder, processed);

        // then
        assertThat(left).as("of which only the headers are ours").isOne();
        verify(first, never()).setFlag(Flags.Flag.DELETED, true);
        verify(intake, times(1)).take(any());
        verify(second).setFlag(Flags.Flag.DELETED, true);
    }

    @Test
    void a_server_that_goes_away_ends_the_round() throws Exception {
        // given
        doThrow(new FolderClosedException(folder)).when(first).writeTo(any());

        // then
        assertThatThrownBy(() -> inbox.empty(folder, processed)).isInstanceOf(FolderClosedException.class);
        verify(second, never()).writeTo(any());
    }
}
