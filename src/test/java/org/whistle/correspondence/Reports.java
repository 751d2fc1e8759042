package org.whistle.correspondence;

import java.util.UUID;

/** What mail servers send back (RFC 3464). */
final class Reports {

    private Reports() {}

    static byte[] failed(String status, UUID message) {
        return of("failed", status, message);
    }

    static byte[] of(String action, String status, UUID message) {
        return to("whistle@localhost", action, status, message);
    }

    static byte[] to(String address, String action, String status, UUID message) {
        return Mails.bytes(
                """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.example.org>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; nobody@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b
                Content-Type: text/rfc822-headers

                From: whistle@localhost
                Message-ID: <%s@localhost>
                Subject: x

                --b--
                """
                        .formatted(address, UUID.randomUUID(), action, status, message)
                        .replace("\n", "\r\n"));
    }
}
