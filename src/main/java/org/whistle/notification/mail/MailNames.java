package org.whistle.notification.mail;

import jakarta.mail.internet.InternetAddress;
import org.whistle.notification.Message;

/** What our mails are called: the message's id, so that answers and reports name it. */
final class MailNames {

    private MailNames() {}

    static String of(Message message, InternetAddress from) {
        String address = from.getAddress();
        return "<%s@%s>".formatted(message.id(), address.substring(address.indexOf('@') + 1));
    }
}
