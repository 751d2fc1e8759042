package org.whistle.evaluation.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.problem.Overtaken;
import org.whistle.request.RequestSecret;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;

/** {@code /api/requests/{n}/evaluation}: is it solved, are you satisfied? */
@RestController
class EvaluationController {

    private final Evaluations evaluations;
    private final Requests requests;

    EvaluationController(Evaluations evaluations, Requests requests) {
        this.evaluations = evaluations;
        this.requests = requests;
    }

    @PostMapping(path = "/api/requests/{trackingNumber}/evaluation", produces = MediaType.APPLICATION_JSON_VALUE)
    RequestView evaluate(@PathVariable String trackingNumber, RequestSecret secret, @RequestBody Answer answer) {
        Overtaken.retry(() -> evaluations.answer(trackingNumber, secret.value(), answer));
        return requests.view(trackingNumber, secret.value());
    }
}
