package org.whistle.portal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.ItemSuggestions;
import org.whistle.evidence.PicturedFiling;
import org.whistle.request.FilingKey;

/** The page on which a request is written, with all that was typed so far. */
@Component
class FilingPage {

    private static final int MOST_SUGGESTED = 3;

    private final Catalogue catalogue;
    private final ItemSuggestions suggestions;
    private final Emergency emergency;
    private final PlacePart place;

    FilingPage(Catalogue catalogue, ItemSuggestions suggestions, Emergency emergency, PlacePart place) {
        this.catalogue = catalogue;
        this.suggestions = suggestions;
        this.emergency = emergency;
        this.place = place;
    }

    ModelAndView of(FilingForm form, Locale locale) {
        ModelAndView page = new ModelAndView("portal/file")
                .addObject("groups", ItemGroup.of(catalogue.all(), locale))
                // a page for each filing: sent twice by a double click, or a reload, it is filed once
                .addObject("key", FilingKey.draw())
                .addObject("mostPictures", PicturedFiling.MOST_PICTURES);
        Again.keep(page, "filing");
        return place.show(suggested(page, form, locale), locale);
    }

    /** Whether nothing is filed before somebody has seen whom to call. */
    boolean asksToCall(FilingForm form) {
        return !emergency.callsFor(form).isEmpty();
    }

    /** What changes while it is written: items that may be meant, and whether it can wait at all. */
    ModelAndView suggested(FilingForm form, Locale locale) {
        return suggested(new ModelAndView("portal/suggested :: answer"), form, locale);
    }

    private ModelAndView suggested(ModelAndView page, FilingForm form, Locale locale) {
        return page.addObject("form", form)
                .addObject("calls", emergency.callsFor(form))
                .addObject(
                        "dangers",
                        emergency.dangersIn(form).stream().map(Enum::name).collect(Collectors.joining(",")))
                .addObject(
                        "suggested",
                        suggestions.likeliest(Typed.text(form.description()), MOST_SUGGESTED).stream()
                                .map(item -> new ItemGroup.Choice(item.code(), item.nameIn(locale)))
                                .toList());
    }
}
