package org.whistle.request;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who filed a request, for those who have to keep their names out of what is published. */
@Component
@Transactional(readOnly = true)
class Reporters {

    private final ReporterRows rows;
    private final HouseWords house;

    Reporters(ReporterRows rows, HouseWords house) {
        this.rows = rows;
        this.house = house;
    }

    /**
     * @return the names of those who filed it, and of all who read the same: whose request was merged with it, by way of
     *     others too, or is a whole or a part of one of them
     */
    List<PersonName> namesOf(String trackingNumber) {
        return telling(rows.ofFamily(trackingNumber));
    }

    /** @return whether a text names one of those others, and not whoever filed this one */
    Predicate<String> namingOthersThan(String trackingNumber) {
        Set<String> own = Set.copyOf(rows.families(List.of(trackingNumber)));
        List<ReporterContact> family = rows.ofFamily(trackingNumber);
        Set<String> mine = family.stream()
                .filter(contact -> own.contains(contact.trackingNumber()))
                .map(ReporterContact::name)
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.toSet());
        return PersonNames.in(telling(family).stream()
                .filter(name -> !mine.contains(name.written()))
                .toList());
    }

    /** Nobody looked at what they wrote there: only what looks like a name counts, and none of our own words. */
    private List<PersonName> telling(List<ReporterContact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.name() != null)
                .map(contact -> new PersonName(contact.name().strip(), contact.confidential()))
                .distinct()
                .filter(PersonName::isTelling)
                .filter(name -> !house.have(name))
                .toList();
    }
}
