package org.whistle.privacy;

/**
 * Rows of a module that hold something sealed. Each module that has some offers a bean, which asks the database only:
 * it is needed before there are keys.
 */
public interface SealedRows {

    /** What they are, for reports: the name of the table. */
    String name();

    /** @return whether any of them begins with the stamp, and so needs its key */
    boolean haveStamp(byte[] stamp);

    /**
     * Seals some hundred rows anew that do not have the present stamp, in a transaction of its own. A row that somebody
     * changes or empties at the same moment is left as they made it.
     *
     * @param after the key of the last row that was looked at, or the empty text to begin with
     */
    Batch reseal(Vault vault, String after);

    /**
     * @param resealed how many were sealed anew
     * @param last the key of the last one that was looked at; null where there is none any more
     */
    record Batch(int resealed, String last) {}
}
