package org.whistle.supervision.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Moments;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.supervision.CaseQuestion;
import org.whistle.supervision.CaseSearch;
import org.whistle.supervision.CaseSight;
import org.whistle.supervision.Ending;
import org.whistle.supervision.FoundPage;
import org.whistle.supervision.web.HistoryDocument.Named;
import org.whistle.supervision.web.HistoryDocument.Summary;

/** {@code /api/supervision/history}: cases that run or are over, found and opened with the way they went. */
@FieldsOf("history")
@RestController
@RequestMapping("/api/supervision/history")
class HistoryController {

    private static final int MOST = 100;
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("[0-9-]{1,40}");

    private final CaseSearch search;
    private final HistoryDesk desk;
    private final CaseSights sights;
    private final HistoryWords words;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final ZoneId zone;

    HistoryController(
            CaseSearch search,
            HistoryDesk desk,
            CaseSights sights,
            HistoryWords words,
            Organisation organisation,
            Catalogue catalogue,
            @Value("${whistle.zone}") ZoneId zone) {
        this.search = search;
        this.desk = desk;
        this.sights = sights;
        this.words = words;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** What one may write into an address; days are those of the local zone, both included. */
    record Question(String number, String unit, String item, String ending, String from, String to, String after) {}

    /** @param next where to go on; null where there is no more */
    record Page(List<Summary> cases, String next) {}

    /** What one can choose from. */
    record Choices(List<Named> units, List<Named> items) {}

    @GetMapping
    Page find(Question question, @RequestParam(defaultValue = "25") String size, Authentication caller, Locale locale) {
        FoundPage page = search.find(
                read(question, sights.of(caller)),
                Require.optionalText("after", question.after(), LONGEST),
                Require.number("size", size, 1, MOST));
        return new Page(
                page.cases().stream().map(found -> words.summary(found, locale)).toList(), page.next());
    }

    @GetMapping("/choices")
    Choices choices(Authentication caller, Locale locale) {
        CaseSight sight = sights.of(caller);
        return new Choices(
                organisation.all().stream()
                        .filter(unit -> isChoice(unit, sight))
                        .map(unit -> words.unit(unit.code(), locale))
                        .toList(),
                catalogue.all().stream()
                        .map(item -> words.item(item.code(), locale))
                        .toList());
    }

    @GetMapping("/{trackingNumber}")
    HistoryDocument open(@PathVariable String trackingNumber, Authentication caller, Locale locale) {
        return desk.open(search.require(trackingNumber, sights.of(caller)), sights.reader(caller), locale);
    }

    private CaseQuestion read(Question question, CaseSight sight) {
        Unit unit = unit(question.unit());
        boolean department = unit != null && unit.kind() == Unit.Kind.DEPARTMENT;
        Set<String> communities = new HashSet<>(sight.communities());
        if (unit != null && !department) {
            communities.retainAll(sights.communitiesBelow(Set.of(unit.code())));
        }
        String item = Require.optionalText("item", question.item(), LONGEST);
        return new CaseQuestion(
                number(question.number()),
                communities,
                department ? unit.code() : null,
                item == null ? null : catalogue.require("item", item).code(),
                blank(question.ending()) ? null : Require.choice("ending", question.ending(), Ending.class),
                day("from", question.from(), 0),
                day("to", question.to(), 1));
    }

    private static String number(String written) {
        String number = Require.optionalText("number", written, LONGEST);
        if (number != null && !NUMBER.matcher(number).matches()) {
            throw Refusal.invalid("number", "no-number-part");
        }
        return number;
    }

    private Unit unit(String written) {
        String code = Require.optionalText("unit", written, LONGEST);
        return code == null ? null : organisation.find(code).orElseThrow(() -> Refusal.invalid("unit", "unknown-unit"));
    }

    private Instant day(String field, String written, int later) {
        String day = Require.optionalText(field, written, LONGEST);
        try {
            return day == null
                    ? null
                    : Moments.day(day).plusDays(later).atStartOfDay(zone).toInstant();
        } catch (DateTimeException noDay) {
            throw Refusal.invalid(field, "no-day");
        }
    }

    /** Communities and streets of the own district, and departments. */
    private boolean isChoice(Unit unit, CaseSight sight) {
        return switch (unit.kind()) {
            case COMMUNITY -> sight.sees(unit.code());
            case STREET -> sights.communitiesBelow(Set.of(unit.code())).stream().anyMatch(sight::sees);
            case DEPARTMENT -> true;
            case CITY, DISTRICT -> false;
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
