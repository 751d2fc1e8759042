package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.notification.ReplyAddresses;
import org.whistle.request.Correspondence;
import org.whistle.request.Receipt;

/** A mail server that only marks what is forged is listened to. */
class ForgedSenderTest extends WithInbox {

    @Test
    void what_our_server_found_to_be_forged_is_looked_at_by_somebody_and_the_rest_counts() {
        // given
        Receipt forged = inbox.file();
        Receipt own = inbox.file();
        keep("mx.example.org; dmarc=fail", forged);
        keep("mx.example.org; dmarc=pass", own);

        // when
        sorter(new SenderProof("mx.example.org")).sort();

        // then
        assertThat(inbox.ofRequest(forged)).containsExactly("TRIAGE OTHER_SENDER");
        assertThat(inbox.words(forged)).isEmpty();
        assertThat(inbox.ofRequest(own)).containsExactly("FILED ANSWER");
    }

    private void keep(String result, Receipt receipt) {
        String mail = "Authentication-Results: " + result + "\r\n"
                + new String(Mails.plain(inbox.resident(), inbox.addressOf(receipt), "三楼也有。"), StandardCharsets.UTF_8);
        byte[] raw = Mails.bytes(mail);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> application
                        .getBean(IncomingMailRows.class)
                        .add(
                                receipt.trackingNumber().value().getBytes(StandardCharsets.UTF_8),
                                raw,
                                application.getBean(InstantSource.class).instant()));
    }

    private MailSorter sorter(SenderProof proof) {
        return new MailSorter(
                application.getBean(IncomingMailRows.class),
                application.getBean(PictureDesk.class),
                application.getBean(MailFiling.class),
                application.getBean(KeptUntil.class),
                application.getBean(ReplyAddresses.class),
                application.getBean(Correspondence.class),
                proof,
                application.getBean(PlatformTransactionManager.class),
                application.getBean(InstantSource.class));
    }
}
