package org.whistle.correspondence.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.correspondence.Aside;
import org.whistle.correspondence.LookReason;
import org.whistle.correspondence.NamedCase;
import org.whistle.correspondence.NamedCases;
import org.whistle.correspondence.NewFromMail;
import org.whistle.correspondence.OpenedMail;
import org.whistle.correspondence.Triage;
import org.whistle.correspondence.WaitingMail;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What the two pages of triage show. */
@Component
class TriageView {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 10_000;
    private static final Duration SOON = Duration.ofDays(14);

    private final Triage triage;
    private final TriageChoices choices;
    private final NamedCases cases;
    private final MessageSource messages;
    private final InstantSource now;
    private final ZoneId zone;

    TriageView(
            Triage triage,
            TriageChoices choices,
            NamedCases cases,
            MessageSource messages,
            InstantSource now,
            @Value("${whistle.zone}") ZoneId zone) {
        this.triage = triage;
        this.choices = choices;
        this.cases = cases;
        this.messages = messages;
        this.now = now;
        this.zone = zone;
    }

    /**
     * A mail with its time in words, and for how long it has waited.
     *
     * @param ends when it is set aside, where that is soon; else null
     * @param named the case that it names; null where there is none
     */
    record Line(WaitingMail mail, String at, String age, String ends, Named named) {}

    /** A case that a mail names, in words. */
    record Named(NamedCase facts, String item, String community, String filed, String deadline) {}

    /** @throws Refusal when that is no number of a page */
    ModelAndView list(String page, Locale locale) {
        int number = Require.number("page", page, 0, LAST_PAGE);
        long waiting = triage.waiting();
        List<Line> lines = triage.page(number, SIZE).stream()
                .map(mail -> new Line(
                        mail,
                        time(mail.receivedAt(), locale),
                        age(mail.receivedAt(), locale),
                        ends(mail, locale),
                        named(mail.trackingNumber(), locale)))
                .toList();
        return new ModelAndView("triage/list")
                .addObject("waiting", waiting)
                .addObject("lines", lines)
                .addObject("page", number)
                .addObject("last", Math.max(0, (waiting - 1) / SIZE))
                .addObject("reasons", LookReason.values());
    }

    ModelAndView one(OpenedMail mail, NewFromMail typed, Locale locale) {
        return new ModelAndView("triage/one")
                .addObject("waiting", triage.waiting())
                .addObject("mail", mail)
                .addObject("at", time(mail.receivedAt(), locale))
                .addObject("age", age(mail.receivedAt(), locale))
                .addObject(
                        "pictures",
                        IntStream.range(0, mail.pictures())
                                .mapToObj(place -> "/triage/%s/pictures/%d".formatted(mail.id(), place))
                                .toList())
                .addObject("named", named(mail.trackingNumber(), locale))
                .addObject("typed", typed)
                .addObject("communities", choices.communities(locale))
                .addObject("items", choices.items(locale))
                .addObject("buildings", choices.buildings(locale))
                .addObject("asides", Aside.values());
    }

    private Named named(String trackingNumber, Locale locale) {
        return cases.find(trackingNumber).map(found -> named(found, locale)).orElse(null);
    }

    Named named(NamedCase found, Locale locale) {
        return new Named(
                found,
                choices.item(found.item(), locale),
                choices.unit(found.community(), locale),
                time(found.filedAt(), locale),
                found.deadline() == null ? null : time(found.deadline(), locale));
    }

    private String ends(WaitingMail mail, Locale locale) {
        return now.instant().plus(SOON).isBefore(mail.waitsUntil()) ? null : time(mail.waitsUntil(), locale);
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .withZone(zone)
                .format(at);
    }

    private String age(Instant at, Locale locale) {
        Duration age = Duration.between(at, now.instant());
        return age.toHours() < 1
                ? messages.getMessage("triage.age.minutes", new Object[] {Math.max(0, age.toMinutes())}, locale)
                : age.toDays() < 2
                        ? messages.getMessage("triage.age.hours", new Object[] {age.toHours()}, locale)
                        : messages.getMessage("triage.age.days", new Object[] {age.toDays()}, locale);
    }
}
