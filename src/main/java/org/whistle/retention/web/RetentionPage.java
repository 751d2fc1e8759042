package org.whistle.retention.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.problem.Refusal;
import org.whistle.request.PersonalKind;
import org.whistle.retention.Holds;
import org.whistle.retention.RetentionRule.Scope;
import org.whistle.retention.RetentionRules;
import org.whistle.retention.RetentionRuns;
import org.whistle.retention.RetentionRuns.Mode;

/** The page of the data officer for rules, holds and runs. */
@Controller
@RequestMapping("/personal-data/retention")
class RetentionPage {

    private final RetentionRules rules;
    private final RetentionRuns runs;
    private final Catalogue catalogue;
    private final Holds holds;
    private final PageMistakes mistakes;
    private final Times times;

    RetentionPage(
            RetentionRules rules,
            RetentionRuns runs,
            Catalogue catalogue,
            Holds holds,
            PageMistakes mistakes,
            Times times) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.runs = runs;
        this.holds = holds;
        this.mistakes = mistakes;
        this.times = times;
    }

    @GetMapping
    ModelAndView page(Locale locale) {
        return new ModelAndView("personal-data/retention")
                .addObject("rules", rules.all())
                .addObject("rulesInForce", rules.inForce())
                .addObject(
                        "items",
                        catalogue.all().stream()
                                .collect(
                                        Collectors.toMap(Item::code, item -> item.nameIn(locale), (one, other) -> one)))
                .addObject("runs", runs.latest())
                .addObject("holds", holds.inForce())
                .addObject("kinds", PersonalKind.values())
                .addObject("scopes", Scope.values())
                .addObject("times", times.in(locale));
    }

    /** The answer to a form stands at the form's address: whoever loads that again comes back to the page. */
    @GetMapping({"/rules", "/runs", "/holds/**"})
    String back() {
        return "redirect:/personal-data/retention";
    }

    @PostMapping("/rules")
    ModelAndView set(
            Scope scope,
            @RequestParam(defaultValue = "") String code,
            PersonalKind what,
            Integer months,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
            @RequestParam(defaultValue = "") String source,
            Locale locale) {
        rules.set(new RetentionRules.Wanted(scope, code.strip(), what, months, validFrom, source));
        return page(locale);
    }

    @PostMapping("/runs")
    ModelAndView run(Mode mode, Locale locale) {
        long most = mode == Mode.REMOVE ? RetentionController.MOST_A_CALL : Long.MAX_VALUE;
        var report = runs.run(mode == null ? Mode.DRY : mode, most, done -> {});
        return page(locale).addObject("report", report);
    }

    @PostMapping("/holds")
    ModelAndView hold(
            @RequestParam(defaultValue = "") String trackingNumber,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        holds.put(trackingNumber.strip(), reason);
        return page(locale);
    }

    @PostMapping("/holds/{trackingNumber}/lift")
    ModelAndView lift(@PathVariable String trackingNumber, Locale locale) {
        holds.lift(trackingNumber);
        return page(locale);
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, Locale locale) {
        return mistakes.on(page(locale), refusal, locale);
    }
}
