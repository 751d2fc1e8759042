package org.whistle.notification.mail;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.notification.Message;
import org.whistle.notification.MessageKind;
import org.whistle.redress.ResidentAppeal;
import org.whistle.redress.ResidentAppealReviews;
import org.whistle.redress.ResidentAppealState;
import org.whistle.request.Correspondence;
import org.whistle.request.LinkTokens;

/** What a message says in the moment of sending, where it still says something. */
@Component
public class Matters {

    private final Correspondence correspondence;
    private final LinkTokens tokens;
    private final AskedWords asked;
    private final ResidentAppealReviews appeals;
    private final ZoneId zone;

    Matters(
            Correspondence correspondence,
            LinkTokens tokens,
            AskedWords asked,
            ResidentAppealReviews appeals,
            @Value("${whistle.zone}") ZoneId zone) {
        this.correspondence = correspondence;
        this.tokens = tokens;
        this.asked = asked;
        this.appeals = appeals;
        this.zone = zone;
    }

    /**
     * @return empty where it has nothing to say any more: the question was answered or taken back, the appeal decided or
     *     withdrawn, the contact erased
     */
    public Optional<Matter> find(Message message, Locale language) {
        String number = message.trackingNumber();
        Optional<Asked> question =
                message.kind() == MessageKind.QUESTION ? asked.find(message, language) : Optional.empty();
        Optional<AppealAnswer> answer =
                message.kind() == MessageKind.APPEALED ? answer(message.about()) : Optional.empty();
        boolean settled = message.kind() == MessageKind.QUESTION && question.isEmpty()
                || message.kind() == MessageKind.APPEALED && answer.isEmpty();
        return settled
                ? Optional.empty()
                : tokens.of(number)
                        .map(token -> new Matter(
                                message.kind(),
                                correspondence.view(number, language),
                                language,
                                token,
                                question.orElse(null),
                                answer.orElse(null)));
    }

    private Optional<AppealAnswer> answer(String appealId) {
        return Optional.of(appeals.get(Long.parseLong(appealId)))
                .filter(appeal -> appeal.state() == ResidentAppealState.OPEN)
                .map(this::answer);
    }

    private AppealAnswer answer(ResidentAppeal appeal) {
        return new AppealAnswer(
                appeal.dueAt(),
                ChronoUnit.DAYS.between(
                        appeal.filedAt().atZone(zone).toLocalDate(),
                        appeal.dueAt().atZone(zone).toLocalDate()));
    }
}
