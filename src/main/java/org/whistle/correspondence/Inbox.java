package org.whistle.correspondence;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a mailbox: a mail is kept first and put into the other folder then. Whoever stops in between meets it again, and
 * it is known.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 50;
    private static final int LARGEST = 25 << 20;
    private static final int LARGEST_HEAD = 256 << 10;

    /** Who has written it, a program or a person, and what about. */
    private static final List<String> HEADERS = List.of(
            "From",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "Return-Path",
            "Auto-Submitted",
            "Precedence",
            "List-Id");

    private final InboxSettings settings;
    private final MailIntake intake;
    private final Instant now;

    Inbox(InboxSettings settings, MailIntake intake, Instant now) {
        this.settings = settings;
        this.intake = intake;
        this.now = now;
    }

    /**
     * @return how many could not be fetched; they stay where they are
     * @throws MessagingException when the server is away; nothing is lost by that
     */
    int empty() throws MessagingException {
        try (Store store = ImapLine.open(settings)) {
            ProcessedMail processed = ProcessedMail.in(store, settings);
            processed.forgetBefore(now.minus(settings.kept()));
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return empty(folder, processed);
            }
        }
    }

    /** What cannot be fetched stays, and keeps nothing behind it waiting. */
    int empty(Folder folder, ProcessedMail processed) throws MessagingException {
        int count = folder.getMessageCount();
        int moved = 0;
        int left = 0;
        for (int place = 1; place <= count && moved < AT_ONCE; place++) {
            if (move(folder.getMessage(place), folder, processed)) {
                moved++;
            } else {
                left++;
            }
        }
        return left;
    }

    /** @return false where the server does not hand it out, or nobody has all of it yet */
    private boolean move(Message mail, Folder from, ProcessedMail to) throws MessagingException {
        try {
            boolean whole = take(mail);
            boolean copied = to.copy(mail, from);
            if (copied || whole) {
                mail.setFlag(Flags.Flag.DELETED, true);
                return true;
            }
        } catch (FolderClosedException | StoreClosedException away) {
            throw away;
        } catch (MessageRemovedException gone) {
            log.debug("A mail is gone that was about to be fetched");
        } catch (MessagingException | IOException unreadable) {
            log.warn(
                    "A mail cannot be fetched, and stays in the mailbox: {}",
                    unreadable.getClass().getSimpleName());
        }
        return false;
    }

    /** @return whether all of it is ours now, and not its headers only */
    private boolean take(Message mail) throws MessagingException, IOException {
        if (mail.getSize() > LARGEST) {
            intake.takeHead(head(mail));
            return false;
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        intake.take(raw.toByteArray());
        return true;
    }

    private static byte[] head(Message mail) throws MessagingException {
        StringBuilder head = new StringBuilder();
        Enumeration<jakarta.mail.Header> headers = mail.getMatchingHeaders(HEADERS.toArray(String[]::new));
        while (headers.hasMoreElements() && head.length() < LARGEST_HEAD) {
            jakarta.mail.Header header = headers.nextElement();
            head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
