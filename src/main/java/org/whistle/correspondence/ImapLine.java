package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;

/** The line to the mail server. It is never silent for ever, and never in the clear where others could listen. */
final class ImapLine {

    private static final String PATIENCE = "20000";

    private ImapLine() {}

    /** @throws MessagingException when the server is away, is not who it says, or does not let us in */
    static Store open(InboxSettings settings) throws MessagingException {
        if (settings.isOpenLine()) {
            throw new MessagingException("whistle.mail.inbox.security is NONE for a server elsewhere");
        }
        boolean tls = settings.security() == InboxSettings.Security.TLS;
        String protocol = tls ? "imaps" : "imap";
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", PATIENCE);
        properties.put(prefix + "timeout", PATIENCE);
        properties.put(prefix + "writetimeout", PATIENCE);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean upgraded = settings.security() == InboxSettings.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(upgraded));
        properties.put(prefix + "starttls.required", Boolean.toString(upgraded));
        // what a server says of a message's parts is not needed, and some say it wrongly
        properties.put(prefix + "partialfetch", "true");
        Store store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }
}
