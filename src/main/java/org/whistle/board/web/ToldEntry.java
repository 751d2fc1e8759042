package org.whistle.board.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import org.whistle.board.PublicEntry;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;

/** An entry with the names that its codes stand for. */
record ToldEntry(@JsonUnwrapped PublicEntry entry, String itemName, String communityName) {

    static ToldEntry of(PublicEntry entry, Catalogue catalogue, Organisation organisation, Locale locale) {
        return new ToldEntry(
                entry,
                catalogue.find(entry.item()).map(item -> item.nameIn(locale)).orElse(entry.item()),
                organisation
                        .find(entry.community())
                        .map(unit -> unit.nameIn(locale))
                        .orElse(entry.community()));
    }
}
