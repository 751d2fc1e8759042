package org.whistle.rates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/** What the rows of a table are called, and in which order they stand: that of the organisation, catalogue or time. */
@Component
class RowNames {

    private final Organisation organisation;
    private final Catalogue catalogue;

    RowNames(Organisation organisation, Catalogue catalogue) {
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    /** @return in the language of whoever reads it; the key itself where it is not known any more */
    String nameOf(By by, String key, Locale locale) {
        return switch (by) {
            case UNIT, COMMUNITY, STREET ->
                organisation.find(key).map(unit -> unit.nameIn(locale)).orElse(key);
            case ITEM -> catalogue.find(key).map(item -> item.nameIn(locale)).orElse(key);
            case MONTH -> key;
        };
    }

    /** The row that something counted for a key stands in. */
    String rowOf(By by, String key) {
        return by == By.STREET ? organisation.find(key).map(Unit::parent).orElse(key) : key;
    }

    /** What is not known any more stands at the end. */
    Comparator<String> order(By by) {
        List<String> known =
                switch (by) {
                    case UNIT, COMMUNITY, STREET ->
                        organisation.all().stream().map(Unit::code).toList();
                    case ITEM -> catalogue.all().stream().map(Item::code).toList();
                    case MONTH -> List.of();
                };
        Map<String, Integer> places = new HashMap<>();
        known.forEach(key -> places.put(key, places.size()));
        return Comparator.<String, Integer>comparing(key -> places.getOrDefault(key, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }
}
