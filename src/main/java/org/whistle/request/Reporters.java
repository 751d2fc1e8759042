package org.whistle.request;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who filed a request, for those who have to keep their names out of what is published. */
@Component
@Transactional(readOnly = true)
class Reporters {

    private final ReporterRows rows;

    Reporters(ReporterRows rows) {
        this.rows = rows;
    }

    /**
     * @return the names of those who filed it, and of all who read the same: whose request was merged with it, by way of
     *     others too, or is a whole or a part of one of them
     */
    List<PersonName> namesOf(String trackingNumber) {
        return rows.ofFamily(trackingNumber).stream()
                .filter(contact -> contact.name() != null)
                .map(contact -> new PersonName(contact.name().strip(), contact.confidential()))
                .distinct()
                .filter(PersonName::isTelling)
                .toList();
    }
}
