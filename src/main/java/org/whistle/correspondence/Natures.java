package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import org.whistle.correspondence.ReadMail.Nature;

/** Tells programs from people by what RFC 3834 and RFC 3464 say, and by what programs do that know neither. */
final class Natures {

    private static final Set<String> OF_PROGRAMS = Set.of(
            "X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id", "List-Unsubscribe", "X-Failed-Recipients");
    private static final Set<String> IN_BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> NOBODY =
            Set.of("mailer-daemon", "postmaster", "no-reply", "noreply", "no_reply", "donotreply", "do-not-reply");

    private Natures() {}

    /** @param from the sender's address; empty where there is none */
    static Nature of(MimeMessage mail, String from) throws MessagingException {
        if (mail.isMimeType("multipart/report") && says(mail, "Content-Type", "delivery-status")) {
            return Nature.BOUNCE;
        }
        return isAutomatic(mail, from) ? Nature.AUTOMATIC : Nature.PERSON;
    }

    private static boolean isAutomatic(MimeMessage mail, String from) throws MessagingException {
        String submitted = first(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return true;
        }
        for (String header : OF_PROGRAMS) {
            if (mail.getHeader(header) != null) {
                return true;
            }
        }
        return IN_BULK.contains(first(mail, "Precedence"))
                || first(mail, "Return-Path").equals("<>")
                || NOBODY.contains(from.toLowerCase(Locale.ROOT).replaceFirst("@.*", ""));
    }

    private static boolean says(MimeMessage mail, String header, String word) throws MessagingException {
        return first(mail, header).contains(word);
    }

    private static String first(MimeMessage mail, String header) throws MessagingException {
        String[] said = mail.getHeader(header);
        return said == null ? "" : said[0].strip().toLowerCase(Locale.ROOT);
    }
}
