package org.whistle.rates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** A history of the golden data set: a case file written by hand, and the marks read from it by hand. */
record GoldenCase(Path file, String title, String trackingNumber, List<CaseEntry> entries, List<Mark> marks) {

    static final Path HISTORIES = Path.of("src/test/resources/rates/golden");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final int YEAR = 2026;

    /** @return all of them, in their order */
    static List<GoldenCase> all() {
        return allIn(YEAR);
    }

    /** @return the same, as if they had happened in another year */
    static List<GoldenCase> allIn(int year) {
        try (Stream<Path> files = Files.list(HISTORIES)) {
            return files.sorted().map(file -> read(file, year)).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static GoldenCase read(Path file, int year) {
        List<String> lines = lines(file).stream()
                .map(line -> line.replace(String.valueOf(YEAR), String.valueOf(year)))
                .toList();
        String[] head = words(lines, "case ").get(0);
        List<CaseEntry> entries =
                words(lines, year + "-").stream().map(GoldenCase::entry).toList();
        List<Mark> marks = new ArrayList<>();
        words(lines, "mark ").forEach(words -> marks.add(mark(words, head[1], head[2])));
        return new GoldenCase(file, lines.get(0).substring("# ".length()), head[1], entries, marks);
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String[]> words(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.split(" "))
                .toList();
    }

    /** Times stand there as the clock on the wall in Hangzhou shows them; a case file keeps them in universal time. */
    private static CaseEntry entry(String[] words) {
        Map<String, Object> detail = new LinkedHashMap<>();
        Arrays.stream(words).skip(2).map(member -> member.split("=", 2)).forEach(member -> {
            boolean time = List.of("deadline", "until", "stoppedAt").contains(member[0]);
            detail.put(member[0], time ? local(member[1]).toString() : member[1]);
        });
        return new CaseEntry(local(words[0]), CaseEventKind.valueOf(words[1]), "system", detail);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static Mark mark(String[] words, String trackingNumber, String community) {
        String[] points = words[6].split("/");
        return new Mark(
                trackingNumber,
                Integer.parseInt(words[2]),
                Measure.valueOf(words[1]),
                words[3],
                words[4],
                community,
                LocalDate.parse(words[5]),
                Integer.parseInt(points[0]),
                Integer.parseInt(points[1]),
                words.length == 8 && words[7].equals("excluded"));
    }

    @Override
    public String toString() {
        return title;
    }
}
