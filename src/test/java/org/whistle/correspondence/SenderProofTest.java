package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our mail server found out about who wrote a mail, as RFC 8601 says it. */
class SenderProofTest {

    private final SenderProof proof = new SenderProof("mx.example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.org; spf=pass smtp.mailfrom=other.example; dmarc=fail (p=none) header.from=example.org",
                "MX.example.org 1; DMARC = fail",
                "mx.example.org;\r\n\tdkim=none;\r\n\tdmarc=fail"
            })
    void what_our_server_calls_failed_has_failed(String header) throws MessagingException {
        assertThat(proof.hasFailed(mail(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.org; dmarc=pass header.from=example.org",
                "mx.example.org; dmarc=failure-unknown",
                "mx.example.org; dkim=fail; spf=softfail; dmarc=none",
                "mx.example.org.evil.example; dmarc=fail",
                "evil.example; dmarc=fail"
            })
    void nothing_else_has(String header) throws MessagingException {
        assertThat(proof.hasFailed(mail(header))).isFalse();
    }

    @Test
    void a_pass_that_somebody_wrote_beside_it_changes_nothing() throws MessagingException {
        String both = "mx.example.org; dmarc=fail\r\nAuthentication-Results: mx.example.org; dmarc=pass";
        assertThat(proof.hasFailed(mail(both))).isTrue();
    }

    @Test
    void without_a_server_that_is_named_none_is_believed() throws MessagingException {
        assertThat(new SenderProof(" ").hasFailed(mail("; dmarc=fail"))).isFalse();
    }

    @Test
    void what_stands_in_the_body_is_no_header() throws MessagingException {
        assertThat(proof.hasFailed(Mails.plain(
                        "a@example.org", "b@example.org", "Authentication-Results: mx.example.org; dmarc=fail")))
                .isFalse();
    }

    private static byte[] mail(String header) {
        return Mails.bytes("Authentication-Results: " + header + "\r\n" + Mails.head("a@example.org", "b@example.org")
                + "\r\nwords");
    }
}
