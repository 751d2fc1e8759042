package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailDigestTest {

    private static final String MAIL = "Message-ID: <1@example.org>\r\nFrom: a@example.org\r\n\r\nwords\r\n\r\nmore";

    @Test
    void a_mail_is_known_again_that_came_by_another_way() {
        // then
        assertThat(digest("Received: from b by c\r\n" + MAIL)).isEqualTo(digest("Received: from d by c\r\n" + MAIL));
    }

    @Test
    void another_mail_under_a_borrowed_name_is_another() {
        // then
        assertThat(digest(MAIL.replace("more", "less"))).isNotEqualTo(digest(MAIL));
        assertThat(digest(MAIL.replace("<1@", "<2@"))).isNotEqualTo(digest(MAIL));
        assertThat(digest(MAIL.replace("a@", "b@"))).isNotEqualTo(digest(MAIL));
    }

    private static byte[] digest(String mail) {
        return MailDigest.of(Mails.bytes(mail));
    }
}
