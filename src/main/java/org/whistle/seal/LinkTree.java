package org.whistle.seal;

/**
 * The tree over the links of all chains. Sixty-four links are a block; its hash is that of a subtree, so that seals can
 * name it and the root stays the one of the RFC.
 */
final class LinkTree {

    /** Links of a block; a power of two, as subtrees are. */
    static final int BLOCK = 64;

    private final MerkleTree blocks = new MerkleTree();
    private final MerkleTree open = new MerkleTree();
    private long size;

    /** @param linkHash the hash of the next link */
    void add(byte[] linkHash) {
        if (isAtBlockEnd()) {
            close();
        }
        open.add(Hashes.leaf(linkHash));
        size++;
    }

    private void close() {
        if (!open.isEmpty()) {
            blocks.add(open.root());
            open.clear();
        }
    }

    long size() {
        return size;
    }

    boolean isAtBlockEnd() {
        return size % BLOCK == 0;
    }

    /** The hash of the block that the last link stands in, as far as it goes. */
    byte[] block() {
        return open.root();
    }

    byte[] root() {
        return open.isEmpty() ? blocks.root() : blocks.rootWith(open.root());
    }

    /** @return the number of the block, from 0, in which a link stands */
    static long blockOf(long link) {
        return (link - 1) / BLOCK;
    }
}
