package org.whistle.notification.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How addresses for answers are written. The sample has a mailbox of its own that takes them. */
@Component
class ReplyShape {

    private static final String OF_SAMPLE = "whistle+{token}@localhost";

    private final String shape;

    ReplyShape(MailSettings settings, Environment environment) {
        boolean sample = !environment.containsProperty("spring.datasource.url")
                && settings.host().isBlank();
        this.shape = settings.reply().isBlank() && sample ? OF_SAMPLE : settings.reply();
    }

    /** @return with {@code {token}} where the request is named; empty where nobody reads answers */
    String text() {
        return shape;
    }

    /** Whether somebody reads what residents answer. */
    boolean takesAnswers() {
        return !shape.isBlank();
    }

    /** Whether an address for answers names its request, so that what comes back without words finds it too. */
    boolean namesRequests() {
        return shape.contains("{token}");
    }
}
