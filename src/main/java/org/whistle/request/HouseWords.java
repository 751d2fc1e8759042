package org.whistle.request;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/** The words that this house says itself: its texts, items and units. Who gives one of them as a name gives none. */
@Component
class HouseWords {

    private static final List<String> TEXTS = List.of("messages", "history");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’-]+");

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final String chinese = said(Locale.ROOT).collect(Collectors.joining("\n"));
    private final Set<String> english =
            said(Locale.ENGLISH).flatMap(HouseWords::words).collect(Collectors.toUnmodifiableSet());

    HouseWords(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    boolean have(PersonName name) {
        return name.isChinese() ? haveChinese(name.plain()) : haveEnglish(name.words());
    }

    private boolean haveChinese(String name) {
        return chinese.contains(name)
                || Stream.concat(
                                catalogue.all().stream().map(Item::name),
                                organisation.all().stream().map(Unit::name))
                        .anyMatch(own -> own.contains(name));
    }

    private boolean haveEnglish(List<String> name) {
        Set<String> names = Stream.concat(
                        catalogue.all().stream().map(Item::english),
                        organisation.all().stream().map(Unit::english))
                .flatMap(HouseWords::words)
                .collect(Collectors.toSet());
        return name.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .allMatch(word -> english.contains(word) || names.contains(word));
    }

    private static Stream<String> said(Locale language) {
        return TEXTS.stream()
                .map(texts -> ResourceBundle.getBundle(texts, language))
                .flatMap(texts -> texts.keySet().stream().map(texts::getString));
    }

    private static Stream<String> words(String text) {
        return NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT));
    }
}
