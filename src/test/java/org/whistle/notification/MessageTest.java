package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final String NUMBER = "330105-20261122-000001";

    @Test
    void a_text_beside_a_mail_is_about_the_same_as_the_mail() {
        assertThat(question("question:" + NUMBER + ":17").about()).isEqualTo("17");
        assertThat(question("question:" + NUMBER + ":17:text").about()).isEqualTo("17");
    }

    private static Message question(String cause) {
        return new Message(
                UUID.randomUUID(), cause, MessageKind.QUESTION, NUMBER, 1, MessageChannel.WEBHOOK, 0, Instant.EPOCH);
    }
}
