package org.whistle.correspondence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.place.Places;

/** What a request from a mail can be about, and where. */
@Component
class TriageChoices {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Places places;

    TriageChoices(Catalogue catalogue, Organisation organisation, Places places) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.places = places;
    }

    record Choice(String code, String name) {}

    /** @param name of a category or a community */
    record Group(String name, List<Choice> choices) {}

    List<Group> items(Locale locale) {
        Map<String, List<Choice>> byCategory = catalogue.all().stream()
                .filter(item -> !Item.UNCLASSIFIED.equals(item.code()))
                .collect(Collectors.groupingBy(
                        Item::category,
                        LinkedHashMap::new,
                        Collectors.mapping(item -> new Choice(item.code(), item.nameIn(locale)), Collectors.toList())));
        return groups(byCategory);
    }

    List<Group> buildings(Locale locale) {
        Map<String, List<Choice>> byCommunity = new LinkedHashMap<>();
        organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .forEach(community -> byCommunity.put(
                        community.nameIn(locale),
                        places.buildingsOf(community.code()).stream()
                                .map(building -> new Choice(building.id(), building.nameIn(locale)))
                                .toList()));
        byCommunity.values().removeIf(List::isEmpty);
        return groups(byCommunity);
    }

    /** Also those whose buildings nobody has listed. */
    List<Choice> communities(Locale locale) {
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .map(unit -> new Choice(unit.code(), unit.nameIn(locale)))
                .toList();
    }

    /** @return the name of an item or a unit, or its code where it is not known any more */
    String item(String code, Locale locale) {
        return catalogue.find(code).map(item -> item.nameIn(locale)).orElse(code);
    }

    String unit(String code, Locale locale) {
        return organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code);
    }

    private static List<Group> groups(Map<String, List<Choice>> choices) {
        return choices.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
