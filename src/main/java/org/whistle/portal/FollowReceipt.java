package org.whistle.portal;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.organisation.Organisation;
import org.whistle.request.RequestProgress;

/** What stands on the receipt beside what the page of the request tells. */
@Component
class FollowReceipt {

    private final RequestProgress progress;
    private final Organisation organisation;

    FollowReceipt(RequestProgress progress, Organisation organisation) {
        this.progress = progress;
        this.organisation = organisation;
    }

    /** On paper it says whose it is. */
    ModelAndView show(ModelAndView page, String trackingNumber, Locale locale) {
        String community = progress.facts(trackingNumber).community();
        return page.addObject(
                "community",
                organisation.find(community).map(unit -> unit.nameIn(locale)).orElse(community));
    }
}
