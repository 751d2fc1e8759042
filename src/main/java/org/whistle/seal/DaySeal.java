package org.whistle.seal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.whistle.bytes.Sha256;

/**
 * One seal over all links there were at a moment. It is a file of its own, and can be checked with the public key and
 * nothing else.
 *
 * @param format {@value #FORMAT}, or {@value #FIRST_FORMAT}, which says nothing of the past
 * @param number from 1, without a gap
 * @param links how many links it covers, from the first of all
 * @param head the hash of the last of them; empty where there is none
 * @param root of the Merkle tree over them, RFC 9162 with SHA-256; its leaves are the hashes of the links
 * @param firstBlock the block, from 0, in which the first link stands that the seal before does not cover
 * @param blocks the hashes of the subtrees of 64 links from there on; the last may have fewer
 * @param pastIntact whether all that was sealed before was still the same; null in the first format
 * @param previous the SHA-256 of the statement of the seal before; empty at the first
 * @param key the SHA-256 of the public key (X.509)
 * @param signature Ed25519 over the UTF-8 of the statement, in Base64
 */
record DaySeal(
        String format,
        int number,
        Instant sealedAt,
        long links,
        String head,
        String root,
        long firstBlock,
        List<String> blocks,
        Boolean pastIntact,
        String previous,
        String key,
        String signature) {

    static final String FORMAT = "whistle-seal/2";
    static final String FIRST_FORMAT = "whistle-seal/1";

    DaySeal {
        Stream.of(format, sealedAt, head, root, previous, key, signature).forEach(Objects::requireNonNull);
        blocks = List.copyOf(blocks);
    }

    /** Whether it has the parts that its format has, so that each of them is signed. */
    boolean isWhole() {
        return pastIntact == null ? FIRST_FORMAT.equals(format) : FORMAT.equals(format);
    }

    /** What is signed: every part on a line of its own. */
    String statement() {
        return String.join(
                "\n",
                format,
                "number: " + number,
                "sealedAt: " + sealedAt,
                "links: " + links,
                "head: " + head,
                "root: " + root,
                "firstBlock: " + firstBlock,
                "blocks: " + String.join(" ", blocks) + past(),
                "previous: " + previous,
                "key: " + key,
                "");
    }

    private String past() {
        return pastIntact == null ? "" : "\npast: " + (pastIntact ? "intact" : "changed");
    }

    /** What the seal after it names as its previous. */
    String digest() {
        return Sha256.hexOf(statement());
    }

    DaySeal signed(String by) {
        return new DaySeal(
                format, number, sealedAt, links, head, root, firstBlock, blocks, pastIntact, previous, key, by);
    }

    /** @return the hash of a block that this seal names, or null where it names none */
    String block(long block) {
        long place = block - firstBlock;
        return place >= 0 && place < blocks.size() ? blocks.get((int) place) : null;
    }
}
