package org.whistle.request;

import java.util.Optional;

/** What of a contact somebody reads: the one place that decides it. */
final class Masking {

    private Masking() {}

    /** What all who may read the case see of its contact; empty where there is none. */
    static Optional<MaskedContact> forEverybody(ReporterContact contact) {
        if (contact.confidential()) {
            return Optional.of(MaskedContact.CONFIDENTIAL);
        }
        return contact.isEmpty()
                ? Optional.empty()
                : Optional.of(MaskedContact.of(contact.name(), contact.phone(), contact.email()));
    }

    /** What somebody sees who asks for it in full, with a reason. */
    static ReporterContact inFull(ReporterContact contact, ContactReader reader) {
        return shows(contact, reader) ? contact : new ReporterContact(contact.trackingNumber(), null, null, null, true);
    }

    private static boolean shows(ReporterContact contact, ContactReader reader) {
        return !contact.confidential() || reader != ContactReader.CASEWORK;
    }
}
