package org.whistle.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.casework.Supplements;
import org.whistle.problem.Excerpt;
import org.whistle.problem.Refusal;
import org.whistle.request.Channel;
import org.whistle.request.LinkTokens;

/** What a resident has written to us of their request: the answer to what they were asked, or something they add. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResidentWords {

    private final Questions questions;
    private final Supplements supplements;
    private final LinkTokens tokens;

    ResidentWords(Questions questions, Supplements supplements, LinkTokens tokens) {
        this.questions = questions;
        this.supplements = supplements;
        this.tokens = tokens;
    }

    /**
     * Adds the words where they belong. The caller has made sure that they are the reporter's.
     *
     * @param named the question that they are known to answer; without it the only one that is open is meant
     * @throws Refusal when the words are missing or too long, the request has ended, or another one goes on for it
     */
    void add(String trackingNumber, Channel channel, String words, Optional<Long> named) {
        add(trackingNumber, words, named, () -> supplements.add(trackingNumber, channel, words));
    }

    /**
     * Adds what came as a text message or a chat. Whom of two questions it is for, nobody knows.
     *
     * @throws Refusal as {@link #add} does
     */
    void addText(String trackingNumber, String words) {
        add(trackingNumber, words, Optional.empty(), () -> supplements.addByText(trackingNumber, words));
    }

    private void add(String trackingNumber, String words, Optional<Long> named, Runnable supplement) {
        // until this is over nobody else answers, nor does the time for it end
        questions.hold(trackingNumber);
        Optional<Long> asked = words.isBlank() ? Optional.empty() : asked(trackingNumber, named);
        Optional<String> opens = tokens.of(trackingNumber);
        boolean answers = asked.isPresent() && opens.isPresent();
        if (answers) {
            String answer = Excerpt.marked(words, Questions.LONGEST_ANSWER - 1);
            questions.answer(trackingNumber, opens.get(), asked.get(), answer);
        }
        // of what is too long for an answer nothing is lost
        if (!answers || words.length() >= Questions.LONGEST_ANSWER) {
            supplement.run();
        }
    }

    private Optional<Long> asked(String trackingNumber, Optional<Long> named) {
        List<Long> open = questions.of(trackingNumber).stream()
                .filter(Question::isOpen)
                .map(Question::id)
                .toList();
        if (named.isPresent()) {
            return named.filter(open::contains);
        }
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }
}
