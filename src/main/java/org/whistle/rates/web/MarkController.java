package org.whistle.rates.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.rates.Days;
import org.whistle.rates.Mark;
import org.whistle.rates.MarkPage;
import org.whistle.rates.MarkQuestion;
import org.whistle.rates.Measure;
import org.whistle.rates.RateSight;
import org.whistle.rates.Rates;
import org.whistle.request.CaseFile;

/** {@code /api/rates/marks}: the marks behind a figure, so that anybody can count it again. */
@FieldsOf("rates")
@RestController
@RequestMapping("/api/rates/marks")
class MarkController {

    private static final int MOST = 500;
    private static final int MOST_PAGES = 1_000_000;

    private final Rates rates;
    private final CaseFile caseFile;
    private final RateCallers callers;
    private final Clock clock;
    private final ZoneId zone;

    MarkController(
            Rates rates, CaseFile caseFile, RateCallers callers, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.rates = rates;
        this.caseFile = caseFile;
        this.callers = callers;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    MarkPage marks(
            RateController.Question question,
            @RequestParam(required = false) String measure,
            @RequestParam(required = false) String bad,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size,
            Authentication caller) {
        MarkQuestion asked = new MarkQuestion(
                Days.of(question.from(), question.to(), LocalDate.ofInstant(clock.instant(), zone)),
                measure == null || measure.isBlank() ? null : Require.choice("measure", measure, Measure.class),
                RateController.narrowed(question),
                "true".equals(bad) ? MarkQuestion.Which.BAD : MarkQuestion.Which.ALL);
        return rates.marks(
                asked,
                callers.ofMarks(caller),
                Require.number("page", page, 0, MOST_PAGES),
                Require.number("size", size, 1, MOST));
    }

    /** The marks of a case that the caller may see, and the case file that they come from. */
    record OfCase(String trackingNumber, List<Mark> marks, List<ToldEntry> entries) {}

    @GetMapping("/of-number/{trackingNumber}")
    OfCase ofCase(@PathVariable String trackingNumber, Authentication caller) {
        RateSight sight = callers.ofMarks(caller);
        List<Mark> marks = rates.marksOf(trackingNumber, sight);
        if (marks.isEmpty()) {
            throw Refusal.notFound("no-marks");
        }
        List<ToldEntry> told = callers.readsCases(caller)
                ? ToldEntry.of(caseFile.entriesOf(trackingNumber), new Confidences(sight, marks))
                : List.of();
        return new OfCase(trackingNumber, marks, told);
    }
}
