package org.whistle.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.whistle.notification.MessageKind;
import org.whistle.request.RequestView;
import org.whistle.request.Status;

/** Writes letters from what the request's page shows in that moment, in the words of the page. */
@Component
class Letters {

    /** What comes next in them has a deadline, where there is one. */
    private static final Set<MessageKind> DATED =
            EnumSet.of(MessageKind.RECEIPT, MessageKind.DEADLINE, MessageKind.REDO, MessageKind.MERGED);
    /** What has happened in them is that there is a new one. */
    private static final Set<MessageKind> TOLD_BEFORE = EnumSet.of(MessageKind.DEADLINE, MessageKind.REDO);

    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final Links links;
    private final ReplyShape reply;
    private final ZoneId zone;

    Letters(
            MessageSource messages,
            SpringTemplateEngine templates,
            Links links,
            ReplyShape reply,
            @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.templates = templates;
        this.links = links;
        this.reply = reply;
        this.zone = zone;
    }

    Letter write(Matter matter) {
        RequestView view = matter.view();
        Locale language = matter.language();
        String number = view.trackingNumber();
        String base = "mail." + variant(matter);
        Letter.Words words = new Letter.Words(
                say("mail.language", language),
                number,
                say(base + ".title", language),
                Sayings.of(matter),
                next(matter, base),
                new Letter.Link(links.page(number, matter.token()), say(open(matter), language)),
                view.evaluable() && asks(matter.kind()) ? answers(number, matter.token(), language) : List.of(),
                isAnswerable(view) && matter.kind() != MessageKind.QUESTION ? say("mail.reply", language) : null,
                new Letter.Link(links.stop(number, matter.token()), say("mail.stop", language)));
        Context context = new Context(language, Map.of("letter", words));
        return new Letter(
                say("mail.subject", language, words.number(), words.title()),
                templates.process("mail/letter.txt", context),
                templates.process("mail/letter", context));
    }

    /** A part is filed by nobody: it comes of what was filed. */
    private static String variant(Matter matter) {
        boolean part = matter.kind() == MessageKind.RECEIPT && matter.view().splitFrom() != null;
        return matter.kind() + (part ? ".part" : "");
    }

    /** An answer goes to its case where the address names it, and while the case takes it. */
    private boolean isAnswerable(RequestView view) {
        return reply.namesRequests() && view.status() == Status.OPEN;
    }

    private String next(Matter matter, String base) {
        String next = base + ".next";
        return switch (matter.kind()) {
            case QUESTION -> asked(matter, next, base + (isAnswerable(matter.view()) ? ".reply" : ".page"));
            case APPEALED -> {
                AppealAnswer answer = matter.answer();
                yield say(next, matter.language(), time(answer.until(), matter.language()), answer.days());
            }
            default -> dated(matter, next);
        };
    }

    private String asked(Matter matter, String next, String how) {
        Instant until = matter.asked().until();
        Instant deadline = matter.view().deadline();
        return say(
                next + (until == null ? "" : ".paused") + (deadline == null ? ".undated" : ""),
                matter.language(),
                deadline == null ? "" : time(deadline, matter.language()),
                until == null ? "" : time(until, matter.language()),
                say(how, matter.language()));
    }

    /** What was said already is not said again. */
    private String dated(Matter matter, String next) {
        Instant deadline = matter.view().deadline();
        String at = deadline == null ? "" : time(deadline, matter.language());
        boolean told = TOLD_BEFORE.contains(matter.kind())
                && Sayings.of(matter).stream().anyMatch(said -> said.contains(at));
        boolean undated = deadline == null && DATED.contains(matter.kind());
        return say(undated || told ? "mail.next.undated" : next, matter.language(), at);
    }

    private static String open(Matter matter) {
        return matter.kind() == MessageKind.QUESTION ? "mail.answer" : "mail.open";
    }

    private static boolean asks(MessageKind kind) {
        return kind == MessageKind.RESULT || kind == MessageKind.REMINDER;
    }

    /** Opening one chooses it; only the press on the page answers. Programs that look into mails answer nothing. */
    private List<Letter.Link> answers(String number, String token, Locale language) {
        return Stream.of("yes,SATISFIED", "yes,NOT_SATISFIED", "no,NOT_SATISFIED")
                .map(answer -> answer.split(","))
                .map(answer -> new Letter.Link(
                        links.answer(number, token, answer[0], answer[1]),
                        say("mail.answer." + answer[0] + "." + answer[1], language)))
                .toList();
    }

    private String say(String code, Locale language, Object... arguments) {
        return messages.getMessage(code, arguments, language);
    }

    private String time(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern(say("history.time", language), language)
                .withZone(zone)
                .format(moment);
    }
}
