package org.whistle.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.rates.Days;
import org.whistle.request.CaseFileFeed;
import org.whistle.servicelevel.OpenClocks;
import org.whistle.servicelevel.OpenClocks.Line;
import org.whistle.supervision.LevelPage.Cell;
import org.whistle.supervision.LevelPage.Named;
import org.whistle.supervision.LevelPage.RatesOf;
import org.whistle.supervision.LevelPage.Returned;
import org.whistle.supervision.LevelPage.Returns;
import org.whistle.supervision.LevelPage.Standing;
import org.whistle.supervision.LevelPage.States;

/** How the promises of a district stand now, and how they were kept over some days. */
@Component
@Transactional(readOnly = true)
public class Levels {

    private static final int MOST_CELLS = 30;
    private static final int MOST_RETURNED = 20;
    private static final double THOUSANDTHS = 1_000;

    private final LevelRows rows;
    private final LevelProgress progress;
    private final OpenClocks clocks;
    private final CaseFileFeed feed;
    private final Districts districts;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final InstantSource now;

    Levels(
            LevelRows rows,
            LevelProgress progress,
            OpenClocks clocks,
            CaseFileFeed feed,
            Districts districts,
            Organisation organisation,
            Catalogue catalogue,
            InstantSource now) {
        this.rows = rows;
        this.progress = progress;
        this.clocks = clocks;
        this.feed = feed;
        this.districts = districts;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.now = now;
    }

    /** @param locale the language of the names */
    public LevelPage page(Unit district, Days days, Locale locale) {
        Instant asked = now.instant();
        LevelProgress.Standing counted = progress.standing();
        Instant upTo = counted.next() == null
                ? Instant.EPOCH
                : feed.oldestSince(counted.next()).orElse(asked);
        OpenClocks.Counted running = clocks.counted();
        List<Line> lines = ofDistrict(district, running);
        Figures figures = new Figures(rows.sums(district.code(), days), lines);
        List<Standing> units = units(figures.states(Topic.UNIT_CLOCK, OpenClocks.By.UNIT), locale);
        return new LevelPage(
                new Named(district.code(), district.nameIn(locale)),
                days.from(),
                days.to(),
                running.at(),
                upTo,
                counted.next() == null || counted.isLoading(),
                total(units),
                units,
                items(figures.states(Topic.ITEM_CLOCK, OpenClocks.By.ITEM), locale),
                figures.steps(),
                new Returns(figures.returns(), returned(district, days)),
                figures.rungs(),
                rates(figures, locale),
                cells(rows.cells(district.code(), days, MOST_CELLS), lines));
    }

    /** @return how the clocks of a district stand now, all together */
    public States now(Unit district) {
        return ofDistrict(district, clocks.counted()).stream()
                .filter(line -> line.by() == OpenClocks.By.UNIT)
                .map(Figures::now)
                .reduce(States.NONE, States::plus);
    }

    private List<Line> ofDistrict(Unit district, OpenClocks.Counted running) {
        Set<String> communities = districts.communitiesOf(district.code());
        return running.lines().stream()
                .filter(line -> communities.contains(line.community()))
                .toList();
    }

    private static States total(List<Standing> units) {
        return units.stream().map(Standing::states).reduce(States.NONE, States::plus);
    }

    private List<Returned> returned(Unit district, Days days) {
        return rows.returned(district.code(), days, MOST_RETURNED).stream()
                .map(one -> new Returned(one.trackingNumber(), one.times(), one.last()))
                .toList();
    }

    private List<Standing> units(Map<String, States> states, Locale locale) {
        return standing(states, organisation.all().stream().map(Unit::code).toList(), code -> unit(code, locale));
    }

    private List<Standing> items(Map<String, States> states, Locale locale) {
        List<String> order = catalogue.all().stream().map(item -> item.code()).toList();
        return standing(
                states,
                order,
                code -> new Named(
                        code,
                        catalogue.find(code).map(item -> item.nameIn(locale)).orElse(code)));
    }

    private static List<Standing> standing(
            Map<String, States> states, List<String> order, java.util.function.Function<String, Named> names) {
        return states.keySet().stream()
                .sorted(inOrder(order))
                .map(code -> new Standing(names.apply(code), states.get(code)))
                .filter(one -> !one.states().equals(States.NONE))
                .toList();
    }

    /** What is not known any more stands at the end. */
    private static Comparator<String> inOrder(List<String> order) {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(code -> places.put(code, places.size()));
        return Comparator.<String, Integer>comparing(code -> places.getOrDefault(code, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private Named unit(String code, Locale locale) {
        return new Named(
                code, organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code));
    }

    private List<RatesOf> rates(Figures figures, Locale locale) {
        var rates = figures.rates();
        List<String> order = organisation.all().stream().map(Unit::code).toList();
        return rates.keySet().stream()
                .sorted(inOrder(order))
                .map(code -> new RatesOf(unit(code, locale), rates.get(code)))
                .toList();
    }

    /** The worst first: where most is late now, then where most was late, then where most is open. */
    private static List<Cell> cells(List<Fact> missed, List<Line> lines) {
        Map<String, States> cells = new HashMap<>();
        missed.forEach(fact -> cells.merge(fact.key(), new States(0, fact.a(), 0, 0, 0, 0), States::plus));
        lines.stream()
                .filter(line -> line.by() == OpenClocks.By.CELL)
                .forEach(line -> cells.merge(line.key(), Figures.now(line), States::plus));
        return cells.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue()))
                .sorted(Comparator.comparingLong(Cell::overdue)
                        .thenComparingLong(Cell::missed)
                        .thenComparingLong(Cell::open)
                        .reversed()
                        .thenComparingDouble(Cell::latitude)
                        .thenComparingDouble(Cell::longitude))
                .limit(MOST_CELLS)
                .toList();
    }

    private static Cell cell(String key, States states) {
        String[] place = key.split(":", -1);
        return new Cell(
                Integer.parseInt(place[0]) / THOUSANDTHS,
                Integer.parseInt(place[1]) / THOUSANDTHS,
                states.missed(),
                states.running() + states.atRisk() + states.overdue() + states.paused(),
                states.atRisk(),
                states.overdue());
    }
}
