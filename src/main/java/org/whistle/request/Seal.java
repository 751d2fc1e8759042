package org.whistle.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.whistle.bytes.Sha256;

/**
 * One link of the chain over a case file: its hash covers the entry, its place and the link before.
 *
 * @param number runs over all cases without a gap
 * @param position runs within the case without a gap, from 1
 * @param previous the hash of the case's link before; empty at the first
 */
record Seal(long number, int position, byte[] previous, byte[] hash) {

    private static final byte[] NONE = new byte[0];

    /** An entry as it stands in the table, every part of it. */
    record Entry(
            long id,
            String caseKey,
            Instant at,
            String source,
            String kind,
            String actor,
            String stage,
            String detail) {}

    static Seal first(long number, Entry entry) {
        return link(number, 1, NONE, entry);
    }

    Seal next(long nextNumber, Entry entry) {
        return link(nextNumber, position + 1, hash, entry);
    }

    private static Seal link(long number, int position, byte[] previous, Entry entry) {
        return new Seal(number, position, previous, hash(number, position, previous, entry));
    }

    /** SHA-256 over every part with its length before it, so that nothing can move from one part to the next. */
    static byte[] hash(long number, int position, byte[] previous, Entry entry) {
        MessageDigest digest = Sha256.begin();
        update(digest, Long.toString(number));
        update(digest, Integer.toString(position));
        digest.update(previous);
        update(digest, Long.toString(entry.id()));
        update(digest, entry.caseKey());
        update(digest, entry.at().toString());
        update(digest, entry.source());
        update(digest, entry.kind());
        update(digest, entry.actor());
        update(digest, entry.stage() == null ? "" : entry.stage());
        update(digest, entry.detail());
        return digest.digest();
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
