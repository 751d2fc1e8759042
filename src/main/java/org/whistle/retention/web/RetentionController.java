package org.whistle.retention.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Refusal;
import org.whistle.retention.Holds;
import org.whistle.retention.RetentionReport;
import org.whistle.retention.RetentionRule;
import org.whistle.retention.RetentionRules;
import org.whistle.retention.RetentionRun;
import org.whistle.retention.RetentionRuns;
import org.whistle.retention.RetentionRuns.Mode;

/** {@code /api/personal-data/retention} and {@code /holds}: the data officer says how long what is kept. */
@FieldsOf("personalData")
@RestController
@RequestMapping("/api/personal-data")
class RetentionController {

    /** One call does not run for hours; whoever wants more calls again, or takes the command. */
    static final long MOST_A_CALL = 1_000;

    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final Holds holds;

    RetentionController(RetentionRules rules, RetentionRuns runs, Holds holds) {
        this.rules = rules;
        this.runs = runs;
        this.holds = holds;
    }

    /** @param dryRun whether it only says what would go; must be said */
    record WantedRun(Boolean dryRun) {}

    record WantedHold(String trackingNumber, String reason) {}

    @GetMapping("/retention")
    List<RetentionRule> rules() {
        return rules.all();
    }

    @PutMapping("/retention")
    List<RetentionRule> set(@RequestBody RetentionRules.Wanted wanted) {
        rules.set(wanted);
        return rules.all();
    }

    @GetMapping("/retention/runs")
    List<RetentionRun> runs() {
        return runs.latest();
    }

    @PostMapping("/retention/runs")
    RetentionReport run(@RequestBody WantedRun wanted) {
        if (wanted.dryRun() == null) {
            throw Refusal.invalid("dryRun", "required");
        }
        return wanted.dryRun()
                ? runs.run(Mode.DRY, Long.MAX_VALUE, done -> {})
                : runs.run(Mode.REMOVE, MOST_A_CALL, done -> {});
    }

    @GetMapping("/holds")
    List<Holds.Hold> holds() {
        return holds.inForce();
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    void hold(@RequestBody WantedHold wanted) {
        if (wanted.trackingNumber() == null) {
            throw Refusal.invalid("trackingNumber", "required");
        }
        holds.put(wanted.trackingNumber().strip(), wanted.reason());
    }

    @DeleteMapping("/holds/{trackingNumber}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String trackingNumber) {
        holds.lift(trackingNumber);
    }
}
