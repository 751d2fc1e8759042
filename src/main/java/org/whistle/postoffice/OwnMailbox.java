package org.whistle.postoffice;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mailbox whistle@localhost: what is sent to it, also with something behind a plus, comes here. */
public final class OwnMailbox {

    private static final String LOGIN = "whistle";
    private static final String ADDRESS = LOGIN + "@localhost";
    private static final Pattern BEHIND_THE_PLUS = Pattern.compile("\\+[^@]*");
    private static final int PASSWORD_BYTES = 24;

    private final String password;

    private OwnMailbox(String password) {
        this.password = password;
    }

    static OwnMailbox open(UserManager users) {
        byte[] drawn = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(drawn);
        String password = HexFormat.of().formatHex(drawn);
        try {
            GreenMailUser own = users.createUser(ADDRESS, LOGIN, password);
            MessageDeliveryHandler others = users.getMessageDeliveryHandler();
            users.setMessageDeliveryHandler((mail, to) -> isOurs(to.getEmail()) ? own : others.handle(mail, to));
        } catch (UserException impossible) {
            throw new IllegalStateException("A new post office has no mailboxes", impossible);
        }
        return new OwnMailbox(password);
    }

    public String login() {
        return LOGIN;
    }

    public String password() {
        return password;
    }

    boolean isOfOthers(MimeMessage mail) {
        try {
            Address[] to = mail.getAllRecipients();
            return to == null
                    || !Stream.of(to)
                            .allMatch(one -> one instanceof InternetAddress address && isOurs(address.getAddress()));
        } catch (MessagingException unreadable) {
            return true;
        }
    }

    private static boolean isOurs(String address) {
        return BEHIND_THE_PLUS
                .matcher(address.toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .equals(ADDRESS);
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "OwnMailbox[" + ADDRESS + "]";
    }
}
