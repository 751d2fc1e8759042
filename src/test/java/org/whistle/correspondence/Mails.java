package org.whistle.correspondence;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Mails as they come over the line. */
final class Mails {

    private Mails() {}

    static byte[] plain(String from, String to, String words) {
        return bytes(head(from, to) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words);
    }

    static String head(String from, String to) {
        return """
                From: %s\r
                To: %s\r
                Subject: Re: request\r
                Message-ID: <%s@example.org>\r
                Date: Sun, 22 Nov 2026 10:20:00 +0800\r
                MIME-Version: 1.0\r
                """
                .formatted(from, to, UUID.randomUUID());
    }

    static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String mail, String charset) {
        return mail.getBytes(Charset.forName(charset));
    }

    /** As it is read from the mailbox. */
    static byte[] received(byte[] raw) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)).writeTo(written);
        return written.toByteArray();
    }

    /** A small picture in Base64. */
    static String picture() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
        return Base64.getMimeEncoder().encodeToString(file.toByteArray());
    }
}
