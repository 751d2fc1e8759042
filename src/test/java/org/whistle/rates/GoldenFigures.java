package org.whistle.rates;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Figures as the tables of {@code docs/rates-golden.md} write them: rows by their name, cells by their column. */
final class GoldenFigures {

    static final String ALL = "all";
    static final String COMPOSITE = "composite";
    static final String NONE = "–";

    private static final Path PAGE = Path.of("docs/rates-golden.md");
    private static final Map<Measure, BigDecimal> WEIGHTS =
            Map.of(Measure.CONTACT, BigDecimal.ONE, Measure.SOLVED, BigDecimal.ONE, Measure.SATISFIED, BigDecimal.ONE);

    private GoldenFigures() {}

    /** @return what the table says, counted by hand */
    static Map<String, Map<String, String>> inTheDocs(By by) {
        List<List<String>> lines = GoldenCase.lines(PAGE).stream()
                .dropWhile(line -> !line.equals("## By " + by.word()))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .map(GoldenFigures::cells)
                .toList();
        List<String> columns = lines.get(0);
        Map<String, Map<String, String>> rows = new TreeMap<>();
        lines.stream().skip(1).forEach(line -> {
            Map<String, String> row = new TreeMap<>();
            for (int column = 2; column < columns.size(); column++) {
                row.put(columns.get(column), line.get(column));
            }
            rows.put(line.get(0) + " " + line.get(1), row);
        });
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    /** @return what marks come to */
    static Map<String, Map<String, String>> of(List<Mark> marks, By by) {
        Map<String, List<Mark>> groups = new TreeMap<>(Map.of(ALL, marks));
        marks.forEach(mark -> groups.computeIfAbsent(key(mark, by), first -> new ArrayList<>())
                .add(mark));
        Map<String, Map<String, String>> rows = new TreeMap<>();
        groups.forEach((key, group) -> {
            Map<Measure, Rate> rates = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                List<Mark> measured =
                        group.stream().filter(mark -> mark.measure() == measure).toList();
                List<Mark> left =
                        measured.stream().filter(mark -> !mark.excluded()).toList();
                rates.put(measure, new Rate(sum(measured), sum(left), null));
            }
            Composite composite = Composite.of(rates, WEIGHTS);
            rows.put(key + " raw", row(rates, Rate::raw, composite.raw()));
            rows.put(key + " adjusted", row(rates, Rate::adjusted, composite.adjusted()));
        });
        return rows;
    }

    private static String key(Mark mark, By by) {
        return switch (by) {
            case UNIT -> mark.unit();
            case ITEM -> mark.item();
            case MONTH -> YearMonth.from(mark.day()).toString();
            case COMMUNITY -> mark.community();
            case STREET -> throw new IllegalArgumentException("No table by street");
        };
    }

    private static Fraction sum(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Fraction(mark.points(), mark.of()))
                .reduce(Fraction.NOTHING, Fraction::plus);
    }

    private static Map<String, String> row(
            Map<Measure, Rate> rates, Function<Rate, Fraction> kind, BigDecimal composite) {
        Map<String, String> row = new TreeMap<>();
        rates.forEach((measure, rate) -> {
            Fraction sums = kind.apply(rate);
            row.put(measure.name(), cell(sums.points(), sums.of(), sums.percent()));
        });
        row.put(COMPOSITE, composite == null ? NONE : composite.toString());
        return row;
    }

    static String cell(long points, long of, BigDecimal percent) {
        return of == 0 ? NONE : "%d/%d %s".formatted(points, of, percent);
    }
}
