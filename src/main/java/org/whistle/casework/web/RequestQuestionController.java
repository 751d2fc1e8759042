package org.whistle.casework.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.problem.Overtaken;
import org.whistle.request.RequestSecret;

/** {@code /api/requests/…/questions}: what a resident is asked, for whoever holds the secret of the request. */
@RestController
@RequestMapping("/api/requests/{trackingNumber}/questions")
class RequestQuestionController {

    private final Questions questions;

    RequestQuestionController(Questions questions) {
        this.questions = questions;
    }

    record Answer(String answer) {

        /** Says nothing of what was answered: logs and failures print it. */
        @Override
        public String toString() {
            return "Answer[]";
        }
    }

    /** Without the account of who asked. */
    record Seen(
            long id,
            String unit,
            String text,
            Instant askedAt,
            Question.State state,
            String answer,
            Instant settledAt) {

        static Seen of(Question one) {
            return new Seen(
                    one.id(), one.unit(), one.text(), one.askedAt(), one.state(), one.answer(), one.settledAt());
        }

        @Override
        public String toString() {
            return "Seen[" + id + ", " + state + "]";
        }
    }

    @GetMapping
    List<Seen> all(@PathVariable String trackingNumber, RequestSecret secret) {
        return questions.of(trackingNumber, secret.value()).stream()
                .map(Seen::of)
                .toList();
    }

    /** The first answer counts. */
    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable String trackingNumber,
            RequestSecret secret,
            @PathVariable long id,
            @RequestBody Answer answer) {
        Overtaken.retry(() -> questions.answer(trackingNumber, secret.value(), id, answer.answer()));
    }
}
