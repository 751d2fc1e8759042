package org.whistle.retention;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.MessageWishes;
import org.whistle.retention.PersonCases.Deed;

/** Ends the links that messages brought to a person: a telephone was lost, or a mail went to somebody else. */
@Component
@Transactional
public class LinksOnDemand {

    private final PersonCases cases;
    private final MessageWishes wishes;
    private final SecurityEvents events;
    private final Actor actor;

    LinksOnDemand(PersonCases cases, MessageWishes wishes, SecurityEvents events, Actor actor) {
        this.cases = cases;
        this.wishes = wishes;
        this.events = events;
        this.actor = actor;
    }

    /**
     * No link sent up to now opens any request of the person any more; what they got on filing does, and the links of
     * messages to come.
     *
     * @param reason why, for the list of what was done
     * @return the tracking numbers of the requests
     * @throws Refusal when nobody says why, or nobody is found
     */
    public List<String> end(Person person, String reason) {
        String why = Require.text("reason", reason, PersonalExport.LONGEST_REASON);
        // though nothing is found: whoever tries numbers is on record
        events.happened(
                SecurityEvent.PERSONAL_DATA_SEARCHED, actor.signedInOr(Actor.SYSTEM), Map.of("by", person.way()));
        List<String> found = cases.of(person);
        found.forEach(wishes::endLinksByStaff);
        cases.keep(Deed.LINKS_ENDED, why, found);
        return found;
    }
}
