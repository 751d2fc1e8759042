package org.whistle.notification.mail;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.notification.ReplyAddresses;

/** Reads the addresses that {@link MailCarrier} writes. */
@Component
class ReplyAddress implements ReplyAddresses {

    private static final String TOKEN = "{token}";

    private final ReplyToken tokens;
    private final String before;
    private final String after;

    ReplyAddress(ReplyToken tokens, ReplyShape reply) {
        this.tokens = tokens;
        String shape = reply.text().toLowerCase(Locale.ROOT);
        int place = shape.indexOf(TOKEN);
        this.before = place < 0 ? "" : shape.substring(0, place);
        this.after = place < 0 ? "" : shape.substring(place + TOKEN.length());
    }

    @Override
    public Optional<String> trackingNumber(String address) {
        String small = address.toLowerCase(Locale.ROOT);
        boolean shaped = !after.isEmpty()
                && small.length() > before.length() + after.length()
                && small.startsWith(before)
                && small.endsWith(after);
        return shaped
                ? tokens.trackingNumber(small.substring(before.length(), small.length() - after.length()))
                : Optional.empty();
    }
}
