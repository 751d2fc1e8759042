package org.whistle.workflow.tasklist;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.evaluation.CallBacks;
import org.whistle.problem.Overtaken;

/** {@code /api/cases/of-number/{n}/call-back}: has a resident called who was not drawn, or who rings up to answer. */
@RestController
class CallBackController {

    private final CallBacks callBacks;

    CallBackController(CallBacks callBacks) {
        this.callBacks = callBacks;
    }

    /** Opens the task "call back" of a request that waits for an answer. */
    @PostMapping("/api/cases/of-number/{trackingNumber}/call-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void want(@PathVariable String trackingNumber) {
        Overtaken.retry(() -> callBacks.want(trackingNumber));
    }
}
