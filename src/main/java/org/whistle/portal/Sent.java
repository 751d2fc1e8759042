package org.whistle.portal;

import java.util.List;
import java.util.Optional;
import org.whistle.evidence.NewAttachment;
import org.whistle.request.FilingContent;
import org.whistle.request.FilingKey;
import org.whistle.request.NewRequest;

/** A filing page as it was sent off, read. */
record Sent(
        NewRequest wanted,
        Joining joining,
        List<NewAttachment> photos,
        Optional<FilingKey> key,
        FilingContent content) {

    /**
     * @param key the one the page was made with; null or empty for none
     * @throws org.whistle.problem.Refusal naming all fields that cannot be accepted
     */
    static Sent of(FilingForm form, Joining joining, List<NewAttachment> photos, String key) {
        NewRequest wanted = form.toRequest();
        return new Sent(
                wanted,
                joining,
                photos,
                FilingKey.of(key == null || key.isEmpty() ? null : key),
                FilingContent.of(wanted, joining.join(), Photos.fingerprints(photos)));
    }
}
