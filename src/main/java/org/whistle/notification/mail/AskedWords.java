package org.whistle.notification.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.notification.Message;
import org.whistle.request.CaseWords;
import org.whistle.servicelevel.QuestionPauses;

/** The words of the question that a message is about. They were looked through for people's names when it was asked. */
@Component
class AskedWords {

    private final Questions questions;
    private final QuestionPauses pauses;
    private final CaseWords words;

    AskedWords(Questions questions, QuestionPauses pauses, CaseWords words) {
        this.questions = questions;
        this.pauses = pauses;
        this.words = words;
    }

    /** @return empty where nobody waits for an answer any more */
    Optional<Asked> find(Message message, Locale language) {
        long id = Long.parseLong(message.about());
        return questions.of(message.trackingNumber()).stream()
                .filter(question -> question.id() == id && question.isOpen())
                .findFirst()
                .map(question -> asked(question, language));
    }

    private Asked asked(Question question, Locale language) {
        return new Asked(
                words.say("portal.question.from", List.of("unit"), Map.of("unit", question.unit()), language),
                words.ofResident(question.text(), language),
                pauses.standing(question.trackingNumber()).get(question.id()));
    }
}
