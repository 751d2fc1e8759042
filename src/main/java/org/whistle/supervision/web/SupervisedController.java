package org.whistle.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Require;
import org.whistle.supervision.Reach;
import org.whistle.supervision.Reaches;
import org.whistle.supervision.SupervisedCase;
import org.whistle.supervision.SupervisedCases;

/** {@code /api/supervision/cases}: the cases that supervisors have taken up. */
@RestController
@RequestMapping("/api/supervision/cases")
class SupervisedController {

    private static final int PAGE = 50;
    private static final int LONGEST_NUMBER = 40;

    private final Reaches reaches;
    private final SupervisedCases cases;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;

    SupervisedController(
            Reaches reaches,
            SupervisedCases cases,
            Catalogue catalogue,
            Organisation organisation,
            MessageSource messages) {
        this.reaches = reaches;
        this.cases = cases;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** What stands in a supervisor's form may be personal. */
    record Wish(String trackingNumber, String reason) {
        @Override
        public String toString() {
            return "Wish[" + trackingNumber + "]";
        }
    }

    /** @param reason null for those who read no words of cases */
    record Line(
            long id,
            String trackingNumber,
            String item,
            String community,
            String stage,
            Instant deadline,
            String reason,
            String begunBy,
            Instant begunAt) {
        @Override
        public String toString() {
            return "Line[" + id + ", " + trackingNumber + "]";
        }
    }

    /** @param next what to ask for as {@code before}; null where these are the last */
    record Page(List<Line> cases, Long next) {}

    @GetMapping
    Page page(@RequestParam(required = false) Long before, Authentication caller, Locale locale) {
        Reach reach = reaches.of(caller);
        List<SupervisedCase> found = cases.page(reach, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        List<Line> lines =
                found.stream().limit(PAGE).map(one -> line(one, reach, locale)).toList();
        return new Page(lines, found.size() > PAGE ? lines.get(PAGE - 1).id() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@RequestBody Wish wish, Authentication caller) {
        String number = Require.text("trackingNumber", wish.trackingNumber(), LONGEST_NUMBER);
        Overtaken.retry(() -> cases.begin(reaches.of(caller), number, wish.reason()));
    }

    @PostMapping("/{trackingNumber}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String trackingNumber, @RequestBody Wish wish, Authentication caller) {
        Overtaken.retry(() -> cases.end(reaches.of(caller), trackingNumber, wish.reason()));
    }

    private Line line(SupervisedCase one, Reach reach, Locale locale) {
        return new Line(
                one.id(),
                one.trackingNumber(),
                catalogue.find(one.item()).map(item -> item.nameIn(locale)).orElse(one.item()),
                organisation
                        .find(one.community())
                        .map(unit -> unit.nameIn(locale))
                        .orElse(one.community()),
                messages.getMessage("stage." + one.stage(), null, locale),
                one.deadline(),
                reach.words() ? one.reason() : null,
                one.begunBy(),
                one.begunAt());
    }
}
