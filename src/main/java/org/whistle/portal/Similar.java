package org.whistle.portal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.place.Building;
import org.whistle.request.SimilarRequest;
import org.whistle.request.Stage;

/** Shows what was filed nearby: number, item, building, dates and stage, and nothing that anybody wrote. */
@Component
class Similar {

    private static final Set<String> ASKED_HERE =
            Set.of("seen", "join", "asking", Again.ASKED, ReadingChoices.LANGUAGE, Reading.SIZE);

    private final Catalogue catalogue;

    Similar(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param item its name
     * @param building null where none is near
     */
    record Shown(String number, String item, String building, Instant filedAt, Stage stage, Instant deadline) {}

    /** The question between writing and filing: the page keeps all that was typed, but for what it asks itself. */
    static ModelAndView between(Map<String, String> typed) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.keySet().removeAll(ASKED_HERE);
        return Again.keep(new ModelAndView("portal/similar").addObject("typed", kept), "form-similar");
    }

    ModelAndView show(ModelAndView page, List<SimilarRequest> found, Locale locale) {
        return page.addObject(
                        "similar", found.stream().map(one -> shown(one, locale)).toList())
                .addObject(
                        "seen",
                        found.stream().map(SimilarRequest::trackingNumber).collect(Collectors.joining(",")));
    }

    private Shown shown(SimilarRequest one, Locale locale) {
        String item = catalogue
                .find(one.item())
                .map((Item known) -> known.nameIn(locale))
                .orElse(one.item());
        String building =
                one.building().map((Building near) -> near.nameIn(locale)).orElse(null);
        return new Shown(one.trackingNumber(), item, building, one.filedAt(), one.stage(), one.deadline());
    }
}
