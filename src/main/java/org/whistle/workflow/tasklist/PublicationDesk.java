package org.whistle.workflow.tasklist;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.whistle.request.PublicStanding;
import org.whistle.request.Publications;

/** Tells whether a case stands on the public board, and what the reader can do about it. */
@Component
class PublicationDesk {

    private final NumberDoor door;
    private final Publications publications;
    private final DeskWords words;

    PublicationDesk(NumberDoor door, Publications publications, DeskWords words) {
        this.door = door;
        this.publications = publications;
        this.words = words;
    }

    PublicationPart of(String number, Authentication caller, Locale locale) {
        PublicStanding standing = publications.standing(number);
        String text = words.of("publication", standing, locale);
        return new PublicationPart(number, standing, text, door.opens(number, caller) ? deed(standing) : null);
    }

    private static String deed(PublicStanding standing) {
        return standing == PublicStanding.WITHHELD ? "RELEASE" : standing.canBeWithheld() ? "WITHHOLD" : null;
    }
}
