package org.whistle.postoffice.web;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A mail as the page shows it.
 *
 * @param number from 1 on, in the order they came
 * @param html as it came, for nobody but its own page; empty where there is none
 */
record Postcard(int number, String to, String subject, List<String> headers, String text, String html) {

    /** @throws IllegalStateException when it is no mail that can be read */
    static Postcard of(int number, MimeMessage mail) {
        try {
            List<String> headers = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(header.getName() + ": " + readable(header.getValue()));
            }
            return new Postcard(
                    number,
                    readable(String.join(", ", texts(mail.getHeader("To")))),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    headers,
                    part(mail, "text/plain"),
                    part(mail, "text/html"));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] texts(String... values) {
        return values == null ? new String[0] : values;
    }

    private static String readable(String header) throws UnsupportedEncodingException {
        return MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart several) {
            for (int each = 0; each < several.getCount(); each++) {
                BodyPart inner = several.getBodyPart(each);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
