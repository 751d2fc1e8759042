package org.whistle.privacy;

import java.util.List;

/**
 * Rows of a module that hold something sealed. Each module that has some offers a bean, which asks the database only:
 * it is needed before there are keys.
 */
public interface SealedRows {

    /** What they are, for reports: the name of the table. */
    String name();

    /** Where what is sealed stands, for reports: table and column. */
    String place();

    /** @return whether any of them begins with the stamp, and so needs its key */
    boolean haveStamp(byte[] stamp);

    /**
     * What is to be sealed anew.
     *
     * @param stamp the one that is not asked for
     * @param after the key of the last row that was looked at, or the empty text to begin with
     * @return the next rows in the order of their keys, at most so many as the limit; empty when there is none any more
     */
    List<Row> withoutStamp(byte[] stamp, String after, int limit);

    /**
     * Seals a row anew. One that somebody changes or empties at the same moment is left as they made it.
     *
     * @return how many rows it came to, 0 or 1
     * @throws Vault.Broken when what is sealed cannot be opened
     */
    int reseal(Vault vault, Row row);

    /** @param key of the row */
    record Row(String key, byte[] sealed) {}
}
