package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a mail as it came. */
final class MailReader {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]]{1,200}@[^@\\s<>,;:\"()\\[\\]]{1,200}");
    private static final Pattern NAME = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final int MOST_RECIPIENTS = 50;
    private static final int MOST_ANSWERED = 50;
    private static final int LONGEST_HEADER = 20_000;
    private static final List<String> TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private MailReader() {}

    /** @throws MessagingException when it cannot be taken apart */
    static ReadMail read(byte[] raw) throws MessagingException {
        if (!MailShape.isPlain(raw)) {
            throw new MessagingException("A mail has too many parts or headers");
        }
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        InternetAddress sender = sender(mail);
        MailParts parts = MailParts.of(mail);
        String from = sender == null ? "" : sender.getAddress();
        return new ReadMail(
                Natures.of(mail, from),
                names(mail, "Message-ID").findFirst().orElse(""),
                answered(mail),
                from,
                sender == null ? "" : HeaderText.of(sender.getPersonal()),
                recipients(mail),
                HeaderText.of(mail.getHeader("Subject", null)),
                parts.own(),
                parts.whole(),
                parts.pictures(),
                parts.leftOut());
    }

    /** @return null where it names nobody, or several: then nobody knows which one a server has looked at */
    private static InternetAddress sender(MimeMessage mail) throws MessagingException {
        String[] headers = mail.getHeader("From");
        if (headers == null || headers.length != 1 || headers[0].length() > LONGEST_HEADER) {
            return null;
        }
        try {
            InternetAddress[] named = InternetAddress.parseHeader(headers[0], false);
            return named.length == 1 && isPlain(headers[0], named[0].getAddress()) ? named[0] : null;
        } catch (AddressException unreadable) {
            return null;
        }
    }

    /** Whether it stands where addresses stand, with nothing behind it, and not in what somebody calls themselves. */
    private static boolean isPlain(String header, String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        String written = QUOTED.matcher(header.strip()).replaceAll("");
        int bracket = written.indexOf('<');
        if (bracket >= 0) {
            return written.substring(bracket).equals("<" + address + ">");
        }
        String behind = written.startsWith(address)
                ? written.substring(address.length()).strip()
                : "@";
        return behind.isEmpty() || behind.startsWith("(");
    }

    private static List<String> answered(MimeMessage mail) throws MessagingException {
        List<String> row = new ArrayList<>(names(mail, "References").toList());
        Collections.reverse(row);
        return Stream.concat(names(mail, "In-Reply-To"), row.stream())
                .limit(MOST_ANSWERED)
                .toList();
    }

    /** What mails are called in a header, without anything around it. */
    private static Stream<String> names(MimeMessage mail, String header) throws MessagingException {
        String[] lines = mail.getHeader(header);
        return Stream.of(lines == null ? new String[0] : lines)
                .filter(line -> line.length() <= LONGEST_HEADER)
                .flatMap(line -> NAME.matcher(line).results().map(hit -> hit.group()));
    }

    private static List<String> recipients(MimeMessage mail) throws MessagingException {
        List<String> found = new ArrayList<>();
        for (String header : TO) {
            String[] lines = mail.getHeader(header);
            Stream.of(lines == null ? new String[0] : lines)
                    .filter(line -> line.length() <= LONGEST_HEADER)
                    .flatMap(line -> ADDRESS.matcher(line).results().map(hit -> hit.group()))
                    .limit(MOST_RECIPIENTS)
                    .forEach(found::add);
        }
        return found;
    }
}
