package org.whistle.supervision.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.organisation.Unit;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Moments;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.rates.Days;
import org.whistle.servicelevel.OpenPromises.Place;
import org.whistle.supervision.LevelPage;
import org.whistle.supervision.LevelPage.States;
import org.whistle.supervision.Levels;
import org.whistle.supervision.Period;
import org.whistle.supervision.Risks;
import org.whistle.supervision.Risks.Risk;

/** {@code /api/supervision/levels}: how the promises of a district are kept, and which are in danger. */
@FieldsOf("levels")
@RestController
@RequestMapping("/api/supervision/levels")
class LevelController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int LONGEST_CODE = 40;
    private static final int MOST = 100;
    private static final int IN_SUMMARY = 5;

    private final Levels levels;
    private final Risks risks;
    private final LevelTables tables;
    private final Supervisors supervisors;
    private final Clock clock;
    private final ZoneId zone;

    LevelController(
            Levels levels,
            Risks risks,
            LevelTables tables,
            Supervisors supervisors,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.levels = levels;
        this.risks = risks;
        this.tables = tables;
        this.supervisors = supervisors;
        this.clock = clock;
        this.zone = zone;
    }

    /** What may stand in an address. */
    record Question(String district, String period, String from, String to, String part) {}

    /** A page of promises, and where the next one begins; null where there is none. */
    record RiskPage(List<Risk> promises, String next) {}

    /** What the entrance of Cockpit shows. */
    record Summary(LevelPage.Named district, States now, List<Risk> oldest) {}

    @GetMapping
    LevelPage page(Question question, Authentication caller, Locale locale) {
        return levels.page(district(question.district(), caller), days(question), locale);
    }

    @GetMapping("/summary")
    Summary summary(@RequestParam(required = false) String district, Authentication caller, Locale locale) {
        Unit own = district(district, caller);
        return new Summary(
                new LevelPage.Named(own.code(), own.nameIn(locale)),
                levels.now(own),
                risks.oldest(own, Place.BEGIN, IN_SUMMARY, locale));
    }

    /** @param after where the page before ended, as it said */
    @GetMapping("/risk")
    RiskPage risk(
            @RequestParam(required = false) String district,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "20") String size,
            Authentication caller,
            Locale locale) {
        int most = Require.number("size", size, 1, MOST);
        List<Risk> found = risks.oldest(district(district, caller), place(after), most, locale);
        Risk last = found.size() < most ? null : found.get(found.size() - 1);
        return new RiskPage(found, last == null ? null : last.deadline() + "_" + last.id());
    }

    /** One part of the page for a spreadsheet. */
    @GetMapping(path = "/table", produces = CSV)
    ResponseEntity<byte[]> table(Question question, Authentication caller, Locale locale) {
        LevelTable part = Require.choice("part", upper(question.part()), LevelTable.class);
        Unit district = district(question.district(), caller);
        byte[] table = part == LevelTable.RISK
                ? tables.promises(
                        place -> risks.oldest(district, place, LevelTables.AT_ONCE, locale),
                        LevelTables.MOST_PROMISES,
                        locale)
                : tables.file(part, levels.page(district, days(question), locale), locale);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(part, district) + '"')
                .body(table);
    }

    private String fileName(LevelTable part, Unit district) {
        return "service-levels-%s-%s-%s.csv"
                .formatted(
                        part.name().toLowerCase(Locale.ROOT),
                        district.code(),
                        LocalDate.ofInstant(clock.instant(), zone));
    }

    private Unit district(String code, Authentication caller) {
        return supervisors.district(Require.optionalText("district", code, LONGEST_CODE), caller);
    }

    private Days days(Question question) {
        Period period = question.period() == null || question.period().isBlank()
                ? Period.MONTH
                : Require.choice("period", upper(question.period()), Period.class);
        return period.days(question.from(), question.to(), LocalDate.ofInstant(clock.instant(), zone));
    }

    /** Addresses are written in small letters. */
    private static String upper(String written) {
        return written == null ? null : written.toUpperCase(Locale.ROOT);
    }

    private static Place place(String written) {
        String after = Require.optionalText("after", written, MOST);
        if (after == null) {
            return Place.BEGIN;
        }
        int between = after.indexOf('_');
        try {
            return new Place(
                    Moments.read(after.substring(0, Math.max(0, between))),
                    Long.parseLong(after.substring(between + 1)));
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw Refusal.invalid("after", "unreadable");
        }
    }
}
