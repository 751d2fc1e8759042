package org.whistle.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of a person by one request of theirs.
 *
 * @param contact null where none was left, or it is erased
 * @param confidential whether those who handle it do not learn who the person is
 * @param shown when somebody was shown the contact, latest first
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
        boolean confidential,
        List<Shown> shown,
        List<Entry> entries) {

    /**
     * That somebody was shown the contact.
     *
     * @param who the account; null where the person themself reads
     * @param as what somebody was who looked
     */
    public record Shown(Instant at, String who, ContactReader as, RevealReason reason) {}

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
