package org.whistle.correspondence;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.sql.Timestamp;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder for mail that is ours already: a copy for some time, in the clear, on the mail server. */
final class ProcessedMail {

    private static final Logger log = LoggerFactory.getLogger(ProcessedMail.class);

    private final Folder folder;
    private final InboxSettings settings;

    ProcessedMail(Folder folder, InboxSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    static ProcessedMail in(Store store, InboxSettings settings) throws MessagingException {
        Folder folder = store.getFolder(settings.processed());
        if (!folder.exists() && !settings.kept().isZero()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return new ProcessedMail(folder, settings);
    }

    /** @return false where the server refuses it, as when there is no room any more; true where none is wanted */
    boolean copy(Message mail, Folder from) throws MessagingException {
        if (settings.kept().isZero()) {
            return true;
        }
        try {
            from.copyMessages(new Message[] {mail}, folder);
            return true;
        } catch (FolderClosedException | StoreClosedException away) {
            throw away;
        } catch (MessagingException full) {
            log.warn(
                    "A mail cannot be copied to the folder of processed ones: {}",
                    full.getClass().getSimpleName());
            return false;
        }
    }

    /** Deletes what came before a moment; servers count whole days. */
    void forgetBefore(Instant moment) throws MessagingException {
        if (!folder.exists()) {
            return;
        }
        try (Folder open = folder) {
            open.open(Folder.READ_WRITE);
            Message[] old = open.search(new ReceivedDateTerm(ComparisonTerm.LT, Timestamp.from(moment)));
            open.setFlags(old, new Flags(Flags.Flag.DELETED), true);
        }
    }
}
