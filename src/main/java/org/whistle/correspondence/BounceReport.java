package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says of something that it should deliver (RFC 3464).
 *
 * @param about the id of our message, by what it calls itself; empty where none of ours is named
 * @param failed whether it is given up for good; of a delay nothing follows
 * @param status as {@code 5.1.1}
 */
record BounceReport(Optional<UUID> about, boolean failed, String status) {

    private static final int LONGEST = 64 << 10;
    private static final int MOST_PARTS = 5;
    private static final String NO_STATUS = "5.0.0";
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern NAME =
            Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\\s]{1,250}>");

    /** @throws MessagingException when it cannot be taken apart */
    static BounceReport of(byte[] raw) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        StringBuilder status = new StringBuilder();
        StringBuilder returned = new StringBuilder();
        try {
            if (mail.getContent() instanceof Multipart parts) {
                for (int place = 0; place < Math.min(parts.getCount(), MOST_PARTS); place++) {
                    Part part = parts.getBodyPart(place);
                    if (part.isMimeType("message/delivery-status")) {
                        status.append(text(part));
                    } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                        returned.append(head(text(part)));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new MessagingException("A report cannot be read");
        }
        Matcher name = NAME.matcher(returned);
        Matcher code = STATUS.matcher(status);
        return new BounceReport(
                name.find() ? Optional.of(UUID.fromString(name.group(1))) : Optional.empty(),
                ACTION.matcher(status).find(),
                code.find() ? code.group(1) : NO_STATUS);
    }

    /** What stands in the words of a mail that came back is the mail's, and says nothing of which one it is. */
    private static String head(String mail) {
        return mail.split("\\r?\\n\\r?\\n", 2)[0];
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        }
    }
}
