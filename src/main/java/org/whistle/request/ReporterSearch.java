package org.whistle.request;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody has filed by how they can be reached, without reading anybody's contact. */
@Component
@Transactional(readOnly = true)
public class ReporterSearch {

    private final ReporterRows rows;
    private final SealedContacts contacts;

    ReporterSearch(ReporterRows rows, SealedContacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /**
     * @param phone in whatever way it is written; only its digits count
     * @return the tracking numbers, the latest first
     */
    public List<String> byPhone(String phone) {
        return rows.withPhone(contacts.phoneMarks(phone));
    }

    /**
     * What was split off a request, and what it was split off from, was filed by the same person.
     *
     * @return the numbers and those that belong to them so, in their order; none where there is no such request
     */
    public List<String> families(Collection<String> trackingNumbers) {
        return rows.families(trackingNumbers);
    }

    /** @return the tracking numbers, the latest first */
    public List<String> byEmail(String email) {
        return rows.withEmail(contacts.emailMarks(email));
    }
}
