package org.whistle.portal;

import java.util.List;
import java.util.Locale;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Languages;

/** What codes are called in the reader's language. */
record BoardNames(Catalogue catalogue, Organisation organisation, Locale locale) {

    public String item(String code) {
        return catalogue.find(code).map(item -> item.nameIn(locale)).orElse(code);
    }

    public String list(List<String> names) {
        return String.join(Languages.isEnglish(locale) ? ", " : "、", names);
    }

    public String unit(String code) {
        return organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code);
    }
}
