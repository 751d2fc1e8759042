package org.whistle.catalogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Whether what somebody writes tells of danger here and now. It asks them to call; it refuses nothing. */
@Component
public class DangerWords {

    private static final String HARMLESS = "NONE";

    /** Empty for what only looks like danger, as the fire in 火车站. */
    private final WordFinder<Optional<Danger>> finder = new WordFinder<>();

    private record Row(String word, Optional<Danger> danger) {}

    /** @param file CSV of danger ({@link Danger}, or NONE for what holds such a word and is harmless) and word */
    DangerWords(@Value("${whistle.catalogue.danger-words}") Resource file) {
        WordFile.read(file, row -> new Row(row.get("word"), danger(row.get("danger"))))
                .forEach(row -> finder.add(row.word(), row.danger()));
    }

    private static Optional<Danger> danger(String name) {
        return HARMLESS.equals(name) ? Optional.empty() : Optional.of(Danger.valueOf(name));
    }

    /** @return empty where nothing tells of danger */
    public Set<Danger> in(String description) {
        Set<Danger> dangers = EnumSet.noneOf(Danger.class);
        finder.find(description).forEach(found -> found.meaning().ifPresent(dangers::add));
        return dangers;
    }
}
