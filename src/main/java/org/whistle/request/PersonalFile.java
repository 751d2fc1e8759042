package org.whistle.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of a person by one request of theirs.
 *
 * @param contact null where none was left, or it is erased
 * @param entries what happened, oldest first
 */
public record PersonalFile(
        String trackingNumber,
        Status status,
        String item,
        Channel channel,
        Instant filedAt,
        Instant endedAt,
        String description,
        String address,
        Double longitude,
        Double latitude,
        Contact contact,
        List<Entry> entries) {

    /**
     * One entry of the case file.
     *
     * @param who the account; null where the person themself reads
     * @param words as the case file is told
     * @param detail what else is on record; where the person reads, of their own deeds only
     */
    public record Entry(Instant at, CaseEventKind kind, String who, String words, Map<String, Object> detail) {

        @Override
        public String toString() {
            return "Entry[" + at + ", " + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "PersonalFile[" + trackingNumber + "]";
    }
}
