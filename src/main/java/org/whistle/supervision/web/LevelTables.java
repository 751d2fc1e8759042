package org.whistle.supervision.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.bytes.SpreadsheetTable;
import org.whistle.servicelevel.OpenPromises.Place;
import org.whistle.supervision.LevelPage;
import org.whistle.supervision.LevelPage.Named;
import org.whistle.supervision.LevelPage.Standing;
import org.whistle.supervision.Risks.Risk;

/** The parts of the page as tables for spreadsheets, in the caller's words and in the time of the installation. */
@Component
class LevelTables {

    /** How many promises a file has at most; where there are more, its last line says so. */
    static final int MOST_PROMISES = 50_000;

    static final int AT_ONCE = 1_000;

    private static final String MOST_RETURNS = "5";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final ZoneId zone;

    LevelTables(MessageSource messages, @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** @param part any but the promises */
    byte[] file(LevelTable part, LevelPage page, Locale locale) {
        SpreadsheetTable table = headed(part, locale);
        rows(part, page, locale).forEach(cells -> {
            List<Object> row = new ArrayList<>(List.of(page.from(), page.to()));
            row.addAll(cells);
            table.row(row);
        });
        return table.file();
    }

    /** @param pages give those behind a place, so many at once; fewer at the end */
    byte[] promises(Function<Place, List<Risk>> pages, int most, Locale locale) {
        SpreadsheetTable table = headed(LevelTable.RISK, locale);
        Place place = Place.BEGIN;
        int written = 0;
        List<Risk> some = pages.apply(place);
        while (!some.isEmpty() && written < most) {
            some.forEach(risk -> table.row(row(risk, locale)));
            written += some.size();
            Risk last = some.get(some.size() - 1);
            place = new Place(last.deadline(), last.id());
            some = some.size() < AT_ONCE ? List.of() : pages.apply(place);
        }
        if (!some.isEmpty()) {
            table.row(List.of(messages.getMessage("levels.table.cut", new Object[] {written}, locale)));
        }
        return table.file();
    }

    private SpreadsheetTable headed(LevelTable part, Locale locale) {
        Object[] zoneName = {zone.getDisplayName(TextStyle.FULL, locale)};
        return new SpreadsheetTable(part.heads()
                .map(key -> messages.getMessage(key, zoneName, locale))
                .toArray(String[]::new));
    }

    private Stream<Collection<?>> rows(LevelTable part, LevelPage page, Locale locale) {
        return switch (part) {
            case UNITS -> page.units().stream().map(LevelTables::row);
            case ITEMS -> page.items().stream().map(LevelTables::row);
            case RISK -> throw new IllegalArgumentException("Promises are no part of a page");
            case STEPS ->
                page.steps().stream()
                        .map(one -> Arrays.asList(
                                word("levels.step.", one.step(), locale), one.count(), one.median(), one.p90()));
            case RETURNS ->
                page.returns().counts().entrySet().stream()
                        .map(one -> List.of(times(one.getKey(), locale), one.getValue()));
            case RUNGS -> page.rungs().stream().map(one -> List.of(word("standing.", one.rung(), locale), one.count()));
            case RATES ->
                page.rates().stream().flatMap(unit -> unit.rates().entrySet().stream()
                        .map(one -> Arrays.asList(
                                unit.unit().name(),
                                unit.unit().code(),
                                word("history.measures.", one.getKey(), locale),
                                one.getValue().raw().points(),
                                one.getValue().raw().of(),
                                one.getValue().raw().percent(),
                                one.getValue().adjusted().points(),
                                one.getValue().adjusted().of(),
                                one.getValue().adjusted().percent())));
            case CELLS ->
                page.cells().stream()
                        .map(cell -> List.of(
                                cell.latitude(),
                                cell.longitude(),
                                cell.missed(),
                                cell.open(),
                                cell.atRisk(),
                                cell.overdue()));
        };
    }

    private static List<?> row(Standing row) {
        LevelPage.States states = row.states();
        return List.of(
                row.of().name(),
                row.of().code(),
                states.met(),
                states.missed(),
                states.running(),
                states.atRisk(),
                states.overdue(),
                states.paused());
    }

    private List<?> row(Risk risk, Locale locale) {
        return Arrays.asList(
                risk.trackingNumber(),
                word("standing.", risk.state(), locale),
                moment(risk.deadline()),
                risk.item().name(),
                risk.item().code(),
                risk.community().name(),
                risk.departments().stream().map(Named::name).collect(Collectors.joining(" ")),
                word("stage.", risk.stage(), locale),
                risk.round(),
                moment(risk.startedAt()));
    }

    private Object times(String times, Locale locale) {
        return times.equals(MOST_RETURNS)
                ? messages.getMessage("levels.table.orMore", new Object[] {times}, locale)
                : Integer.valueOf(times);
    }

    private String word(String kind, Object code, Locale locale) {
        return messages.getMessage(kind + code, null, code.toString(), locale);
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }
}
