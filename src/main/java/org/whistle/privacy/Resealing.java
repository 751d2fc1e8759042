package org.whistle.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.privacy.SealedRows.Row;

/** Seals the rows of one table anew, some hundred a transaction. A row that does not open is named and stops no other. */
final class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 500;

    private final SealedRows rows;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Set<String> broken = new LinkedHashSet<>();
    private long resealed;

    Resealing(SealedRows rows, Vault vault, TransactionTemplate transaction) {
        this.rows = rows;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** Again from the beginning until nothing is left: somebody may have sealed with the old key meanwhile. */
    Resealing run() {
        for (long before = -1; before < resealed; ) {
            before = resealed;
            pass();
        }
        return this;
    }

    /**
     * Begins with what an earlier rotation left. What does not open was not left by it, and nobody waits for it.
     *
     * @return whether there was anything
     */
    boolean goesOn() {
        long before = resealed();
        for (String after = ""; after != null && resealed() == before; ) {
            after = batch(after);
        }
        return resealed() > before;
    }

    private void pass() {
        for (String after = ""; after != null; ) {
            String from = after;
            after = transaction.execute(open -> batch(from));
        }
    }

    /** @return the key of the last row; null where there is none any more */
    private String batch(String after) {
        List<Row> batch = rows.withoutStamp(vault.stamp(), after, BATCH);
        batch.forEach(this::reseal);
        if (batch.isEmpty()) {
            return null;
        }
        log.info("已重新加密 · sealed anew: {} {}", rows.name(), resealed);
        return batch.get(batch.size() - 1).key();
    }

    private void reseal(Row row) {
        try {
            resealed += rows.reseal(vault, row);
        } catch (Vault.Broken | UnusableKeys closed) {
            if (broken.add(row.key())) {
                log.error("无法重新加密 · cannot be sealed anew: {} {}: {}", rows.place(), row.key(), closed.getMessage());
            }
        }
    }

    SealedRows rows() {
        return rows;
    }

    long resealed() {
        return resealed;
    }

    /** @return the keys of the rows that cannot be opened */
    Set<String> broken() {
        return broken;
    }
}
