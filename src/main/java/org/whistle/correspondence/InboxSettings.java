package org.whistle.correspondence;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that residents' mail comes to.
 *
 * @param host the IMAP server; empty: no mail is fetched
 * @param folder where new mail is
 * @param processed where it is put once it is kept; made where it is missing
 * @param kept how long it stays there; nothing: it is put nowhere, and gone from the mailbox once it is kept
 */
@ConfigurationProperties("whistle.mail.inbox")
record InboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("TLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Whistle-Processed") String processed,
        @DefaultValue("30d") Duration kept) {

    /** How the line is sealed. */
    enum Security {
        TLS,
        STARTTLS,
        /** Only to a server on this machine. */
        NONE
    }

    boolean isOn() {
        return !host.isBlank();
    }

    /** Whether a password, and what residents write, would cross a network unsealed. */
    boolean isOpenLine() {
        return security == Security.NONE && !isHere();
    }

    private boolean isHere() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "InboxSettings[host=" + host + "]";
    }
}
