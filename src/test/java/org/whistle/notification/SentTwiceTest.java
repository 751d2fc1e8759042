package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.whistle.postoffice.PostOffice;
import org.whistle.testing.WholeApplication;

/** A node that is killed right after the mail server took a letter, and before that was written down. */
@WholeApplication
class SentTwiceTest {

    @Autowired
    private List<Carrier> carriers;

    @Autowired
    private PostOffice office;

    private final Posting post;

    SentTwiceTest(@Autowired ApplicationContext application) {
        post = new Posting(application);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void the_repeat_can_be_told_from_the_first_by_its_id() throws MessagingException {
        // given
        String number = post.file();
        Carrier mail = carriers.stream()
                .filter(carrier -> carrier.channel() == MessageChannel.MAIL)
                .findFirst()
                .orElseThrow();

        // when
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> post.sendNext(
                        post.with(message -> {
                            mail.carry(message);
                            throw new Killed();
                        }),
                        number));
        DeliveryStep soon = post.sendNext(post.with(mail::carry), number);
        post.waitFor(120);
        DeliveryStep later = post.sendNext(post.with(mail::carry), number);

        // then
        assertThat(soon).isEqualTo(DeliveryStep.WAIT);
        assertThat(later).isEqualTo(DeliveryStep.DONE);
        List<String> ids = idsAbout(number);
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));

        // when
        DeliveryStep again = post.sendNext(post.with(mail::carry), number);

        // then
        assertThat(again).isEqualTo(DeliveryStep.DONE);
        assertThat(idsAbout(number)).hasSize(2);
    }

    private List<String> idsAbout(String number) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : office.mails()) {
            if (mail.getSubject().contains(number)) {
                ids.add(mail.getMessageID());
            }
        }
        return ids;
    }
}
