package org.whistle.notification.webhook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.notification.mail.Links;
import org.whistle.notification.mail.Matter;
import org.whistle.problem.Excerpt;
import org.whistle.request.RequestView;
import org.whistle.webhook.Gateways;

/**
 * Writes text messages: short, in fixed words of ours. Of what was typed there is only what a unit asks, which was looked
 * through for names when it was asked; of a long question its beginning.
 */
@Component
class Texts {

    /** Where a question is told, in characters: a bit more than two messages in Chinese, as telephones count. */
    private static final int LONGEST = 140;
    /** Two messages in plain letters; three in others. */
    private static final int LONGEST_PLAIN = 306;

    private static final int LONGEST_MIXED = 201;
    private static final int SHORTEST_QUESTION = 8;
    private static final String NAMED = "sms.QUESTION.named";

    private final MessageSource messages;
    private final Links links;
    private final Gateways gateways;
    private final ZoneId zone;

    Texts(MessageSource messages, Links links, Gateways gateways, @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.links = links;
        this.gateways = gateways;
        this.zone = zone;
    }

    TextMessage write(Matter matter, String to) {
        RequestView view = matter.view();
        Locale language = matter.language();
        Instant deadline = view.deadline();
        String link = links.page(view.trackingNumber(), matter.token());
        return new TextMessage(
                matter.kind(),
                view.trackingNumber(),
                to,
                say("mail.language", language),
                text(matter, link),
                link,
                deadline == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(deadline.atZone(zone)));
    }

    private String text(Matter matter, String link) {
        Locale language = matter.language();
        Instant deadline = matter.answer() == null
                ? matter.view().deadline()
                : matter.answer().until();
        String words = say("sms." + matter.kind(), language, deadline == null ? "" : shortTime(deadline, language));
        String plain = say(code(), language, words, link);
        if (matter.asked() == null) {
            return plain;
        }
        String from = matter.asked().from();
        String question =
                matter.asked().text().replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        boolean isPlain = isPlain(say(code(), language, say(NAMED, language, from, question), link));
        String mark = isPlain ? "..." : "…";
        int room = longest(language, isPlain)
                - say(code(), language, say(NAMED, language, from, ""), link).length();
        if (room < SHORTEST_QUESTION) {
            return plain;
        }
        String told = Excerpt.marked(question, room - mark.length());
        return say(code(), language, say(NAMED, language, from, isPlain ? told.replace("…", mark) : told), link);
    }

    private static int longest(Locale language, boolean isPlain) {
        if (Locale.CHINESE.getLanguage().equals(language.getLanguage())) {
            return LONGEST;
        }
        return isPlain ? LONGEST_PLAIN : LONGEST_MIXED;
    }

    /** One other letter makes all of a message longer: in a unit's name, a link, or the mark of what was cut. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** How to stop them is told where a reply comes to us. */
    private String code() {
        boolean hearsReplies = gateways.find()
                .filter(gateway -> !gateway.receiving().isEmpty())
                .isPresent();
        return hearsReplies ? "sms.text.stop" : "sms.text";
    }

    private String shortTime(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern(say("sms.time", language), language)
                .withZone(zone)
                .format(moment);
    }

    private String say(String code, Locale language, Object... arguments) {
        return messages.getMessage(code, arguments, language);
    }
}
