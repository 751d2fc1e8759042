package org.whistle.retention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.evidence.PictureEraser;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;

/** Erases what is personal of one case, as a whole or not at all. */
@Component
@Transactional
class CaseErasure {

    private final PersonalDataEraser eraser;
    private final PictureEraser pictures;
    private final DueRows due;
    private final SecurityEvents events;
    private final Actor actor;

    CaseErasure(PersonalDataEraser eraser, PictureEraser pictures, DueRows due, SecurityEvents events, Actor actor) {
        this.eraser = eraser;
        this.pictures = pictures;
        this.due = due;
        this.events = events;
        this.actor = actor;
    }

    /**
     * @param why {@code RETENTION} or {@code REQUEST}
     * @return why it is kept after all: a hold, an appeal or a new beginning came between; empty where it is gone
     */
    Optional<Kept> erase(String trackingNumber, Set<PersonalKind> kinds, String why) {
        // whoever puts a hold on the case waits for this, or this for them
        eraser.lock(trackingNumber);
        Optional<Kept> kept = due.whyKept(trackingNumber);
        boolean contactOnly = kinds.equals(Set.of(PersonalKind.CONTACT));
        if (kept.isPresent() && !(contactOnly && kept.get() == Kept.OPEN)) {
            return kept;
        }
        eraser.erase(trackingNumber, kinds);
        if (kinds.contains(PersonalKind.PICTURES)) {
            pictures.erase(trackingNumber);
        }
        eraser.record(trackingNumber, kinds, why);
        events.happened(
                SecurityEvent.PERSONAL_DATA_ERASED,
                actor.signedInOr(Actor.SYSTEM),
                Map.of("case", trackingNumber, "what", PersonalKind.codes(kinds), "why", why));
        return Optional.empty();
    }
}
