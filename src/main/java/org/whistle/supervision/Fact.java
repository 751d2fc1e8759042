package org.whistle.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that a case gives to the figures of a day; see {@link Topic} for what its parts are. */
record Fact(LocalDate day, Topic topic, String key, String part, long a, long b, long c, long d) {

    private static final String BETWEEN = "|";
    private static final String BETWEEN_PATTERN = "\\|";

    static Fact once(LocalDate day, Topic topic, String key, String part) {
        return new Fact(day, topic, key, part, 1, 0, 0, 0);
    }

    /** Where facts add up. */
    record Place(LocalDate day, Topic topic, String key, String part) {}

    Place place() {
        return new Place(day, topic, key, part);
    }

    Fact plus(Fact other) {
        return new Fact(day, topic, key, part, a + other.a, b + other.b, c + other.c, d + other.d);
    }

    Fact negated() {
        return new Fact(day, topic, key, part, -a, -b, -c, -d);
    }

    boolean isNothing() {
        return a == 0 && b == 0 && c == 0 && d == 0;
    }

    Fact inMonth() {
        return new Fact(day.withDayOfMonth(1), topic, key, part, a, b, c, d);
    }

    /** As it is kept beside its case. Codes have no such sign in them; a text that has one is no code. */
    String written() {
        return String.join(
                BETWEEN,
                day.toString(),
                topic.name(),
                key.replace(BETWEEN, ""),
                part.replace(BETWEEN, ""),
                String.valueOf(a),
                String.valueOf(b),
                String.valueOf(c),
                String.valueOf(d));
    }

    /** @return nothing of a topic that another release counted and this one does not know */
    static Optional<Fact> read(String line) {
        List<String> parts = List.of(line.split(BETWEEN_PATTERN, -1));
        return Topic.known(parts.get(1))
                .map(topic -> new Fact(
                        LocalDate.parse(parts.get(0)),
                        topic,
                        parts.get(2),
                        parts.get(3),
                        Long.parseLong(parts.get(4)),
                        Long.parseLong(parts.get(5)),
                        Long.parseLong(parts.get(6)),
                        Long.parseLong(parts.get(7))));
    }
}
