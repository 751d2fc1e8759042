package org.whistle.seal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The Merkle tree of RFC 9162 (2.1.1) over hashes that come one after the other. Only the roots of its complete subtrees
 * are kept: some thirty hashes, however many leaves there are.
 */
final class MerkleTree {

    private record Subtree(long leaves, byte[] root) {}

    /** Complete subtrees, the largest at the end; each has less than half of the leaves of the next. */
    private final Deque<Subtree> complete = new ArrayDeque<>();

    /** @param hash of a leaf, or of a subtree of one size with all others but the last */
    void add(byte[] hash) {
        Subtree last = new Subtree(1, hash);
        while (!complete.isEmpty() && complete.peek().leaves() == last.leaves()) {
            Subtree left = complete.pop();
            last = new Subtree(2 * last.leaves(), Hashes.node(left.root(), last.root()));
        }
        complete.push(last);
    }

    byte[] root() {
        Iterator<Subtree> fromTheSmallest = complete.iterator();
        if (!fromTheSmallest.hasNext()) {
            return Hashes.EMPTY;
        }
        byte[] root = fromTheSmallest.next().root();
        while (fromTheSmallest.hasNext()) {
            root = Hashes.node(fromTheSmallest.next().root(), root);
        }
        return root;
    }

    /** The root with one more at its end, which is not kept. */
    byte[] rootWith(byte[] hash) {
        byte[] root = hash;
        for (Subtree subtree : complete) {
            root = Hashes.node(subtree.root(), root);
        }
        return root;
    }

    boolean isEmpty() {
        return complete.isEmpty();
    }

    void clear() {
        complete.clear();
    }
}
