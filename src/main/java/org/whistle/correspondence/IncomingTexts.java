package org.whistle.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.correspondence.WebhookCallRows.Door;
import org.whistle.notification.SentMessages;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.Correspondence;

/**
 * What the gateway of text messages tells us, each once. To a case goes only what names it and comes from the telephone
 * of whoever filed it; everything else somebody looks at. Nothing is guessed.
 */
@Component
public class IncomingTexts {

    /** How long a text is kept that there is nothing more to do about, as mail is. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{6}-\\d{8}-\\d{6,12}(?!\\d)");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern UNSAID = Pattern.compile("[\\s\\p{Punct}\\u3000-\\u303F\\uFF00-\\uFF0F]+");
    private static final Set<String> STOP = Set.of("TD", "T", "退订", "STOP", "UNSUBSCRIBE");

    private final WebhookCallRows calls;
    private final IncomingMailRows mails;
    private final SentMessages sent;
    private final Correspondence correspondence;
    private final ResidentWords words;
    private final TransactionTemplate transaction;
    private final InstantSource now;

    IncomingTexts(
            WebhookCallRows calls,
            IncomingMailRows mails,
            SentMessages sent,
            Correspondence correspondence,
            ResidentWords words,
            PlatformTransactionManager transactions,
            InstantSource now) {
        this.calls = calls;
        this.mails = mails;
        this.sent = sent;
        this.correspondence = correspondence;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.now = now;
    }

    /**
     * Takes a text message in. Harmless when repeated.
     *
     * @param call its id, the same at every attempt
     */
    public void take(String call, IncomingText text) {
        Optional<String> number = number(text);
        Why why = why(text, number);
        try {
            Overtaken.retry(() -> once(Door.MESSAGES, call, at -> put(text, why, number.orElse(null), at)));
        } catch (Refusal refused) {
            // nothing of it was done
            Why instead = refused.kind() == Refusal.Kind.CONFLICT ? Why.CASE_ENDED : Why.NO_WORDS;
            once(Door.MESSAGES, call, at -> mails.addText(text.kept(), instead, number.orElseThrow(), at));
        }
    }

    /**
     * Takes down what became of a message. Harmless when repeated, and where it is none of ours.
     *
     * @param call its id, the same at every attempt
     */
    public void take(String call, DeliveryReport report) {
        once(Door.DELIVERIES, call, at -> {
            switch (report.result()) {
                case DELIVERED -> sent.delivered(report.message());
                case FAILED -> sent.failed(report.message(), report.code());
            }
        });
    }

    private void once(Door door, String call, Consumer<Instant> deed) {
        Instant at = now.instant();
        transaction.executeWithoutResult(status -> {
            if (calls.add(door, call, at)) {
                deed.accept(at);
            }
        });
    }

    private void put(IncomingText text, Why why, String number, Instant at) {
        mails.eraseSettledBefore(at.minus(KEPT));
        if (why == Why.STOPPED) {
            correspondence.stopTexts(text.from(), at);
        } else if (why == Why.ANSWER) {
            words.addText(number, text.text());
        }
        mails.addText(text.kept(), why, number, at);
    }

    private Why why(IncomingText text, Optional<String> number) {
        if (STOP.contains(UNSAID.matcher(text.text()).replaceAll("").toUpperCase(Locale.ROOT))) {
            return Why.STOPPED;
        }
        if (number.isEmpty()) {
            return Why.NO_REQUEST;
        }
        return correspondence.isOfReporterByPhone(number.get(), text.from()) ? Why.ANSWER : Why.OTHER_SENDER;
    }

    /** @return the request that it answers or names */
    private Optional<String> number(IncomingText text) {
        return Optional.ofNullable(text.replyTo())
                .flatMap(reply -> NUMBER.matcher(reply).matches() ? Optional.of(reply) : ofMessage(reply))
                .or(() -> named(text.text()))
                .filter(correspondence::isKnown);
    }

    private Optional<String> ofMessage(String id) {
        return UUIDS.matcher(id).matches()
                ? transaction.execute(status -> sent.trackingNumber(UUID.fromString(id)))
                : Optional.empty();
    }

    private static Optional<String> named(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
