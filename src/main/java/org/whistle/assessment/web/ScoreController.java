package org.whistle.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.assessment.NewScore;
import org.whistle.assessment.OpenScore;
import org.whistle.assessment.Scores;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Require;

/** Scores a case: the community its departments, a department the whistle; and what is left to be scored. */
@FieldsOf("assessment")
@RestController
class ScoreController {

    private static final int MOST_A_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final Scores scores;
    private final Catalogue catalogue;
    private final Organisation organisation;

    ScoreController(Scores scores, Catalogue catalogue, Organisation organisation) {
        this.scores = scores;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** A code with its name in the caller's language; the whistle has a code only. */
    record Named(String code, String name) {}

    /** A case of which something is left to be scored. */
    record Open(String trackingNumber, int round, Named item, Named unit, List<Named> about, Instant since) {}

    record OpenPage(long total, int page, int size, List<Open> scores) {}

    @PostMapping("/api/cases/of-number/{trackingNumber}/scores")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void score(@PathVariable String trackingNumber, @RequestBody NewScore score, Authentication caller) {
        scores.give(caller.getName(), trackingNumber, score);
    }

    /** Whose scores and marks are the caller's own. */
    @GetMapping("/api/scores/units")
    List<Named> units(Authentication caller, Locale locale) {
        return scores.unitsOf(caller.getName()).stream()
                .map(code -> unit(code, locale))
                .toList();
    }

    @GetMapping("/api/scores/open")
    OpenPage open(
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "20") String size,
            Authentication caller,
            Locale locale) {
        int number = Require.number("page", page, 0, LAST_PAGE);
        int length = Require.number("size", size, 1, MOST_A_PAGE);
        Scores.Page found = scores.open(caller.getName(), number, length);
        return new OpenPage(
                found.total(),
                number,
                length,
                found.scores().stream().map(one -> open(one, locale)).toList());
    }

    private Open open(OpenScore one, Locale locale) {
        return new Open(
                one.trackingNumber(),
                one.round(),
                new Named(one.item(), catalogue.find(one.item()).orElseThrow().nameIn(locale)),
                unit(one.unit(), locale),
                one.about().stream().map(about -> unit(about, locale)).toList(),
                one.since());
    }

    private Named unit(String code, Locale locale) {
        return new Named(
                code, organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code));
    }
}
