package org.whistle.retention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ErasureRequests requests;
    private final SecurityEvents events;
    private final Actor actor;

    CaseErasure(
            PersonalDataEraser eraser,
            PictureEraser pictures,
            DueRows due,
            ErasureRequests requests,
            SecurityEvents events,
            Actor actor) {
        this.eraser = eraser;
        this.pictures = pictures;
        this.due = due;
        this.requests = requests;
        this.events = events;
        this.actor = actor;
    }

    /**
     * Erases what is still there of it, and ends the person's wish where nothing is left.
     *
     * @param why {@code RETENTION} or {@code REQUEST}
     */
    Erased erase(String trackingNumber, Set<PersonalKind> wanted, String why) {
        // whoever puts a hold on the case, or erases it too, waits for this, or this for them
        eraser.lock(trackingNumber);
        Optional<Kept> kept = due.whyKept(trackingNumber);
        boolean contactOnly = wanted.equals(Set.of(PersonalKind.CONTACT));
        if (kept.isPresent() && !(contactOnly && kept.get() == Kept.OPEN)) {
            return Erased.keptBy(kept.get());
        }
        Set<PersonalKind> kinds =
                wanted.stream().filter(kind -> due.has(trackingNumber, kind)).collect(Collectors.toSet());
        if (!kinds.isEmpty()) {
            erase(trackingNumber, kinds);
            record(trackingNumber, kinds, why);
        }
        requests.endWhereNothingIsLeft(trackingNumber);
        boolean wordsInChain = kinds.contains(PersonalKind.TEXT) && eraser.leavesWordsInChain(trackingNumber);
        return new Erased(kinds, null, wordsInChain);
    }

    private void erase(String trackingNumber, Set<PersonalKind> kinds) {
        eraser.erase(trackingNumber, kinds);
        if (kinds.contains(PersonalKind.PICTURES)) {
            pictures.erase(trackingNumber);
        }
    }

    private void record(String trackingNumber, Set<PersonalKind> kinds, String why) {
        eraser.record(trackingNumber, kinds, why);
        String account = actor.signedInOr(Actor.SYSTEM);
        Map<String, String> details = Map.of("case", trackingNumber, "what", PersonalKind.codes(kinds), "why", why);
        AfterCommit.tell(() -> events.happened(SecurityEvent.PERSONAL_DATA_ERASED, account, details));
    }
}
