package org.whistle.rates;

import java.util.Optional;

/**
 * How far the case files are counted.
 *
 * @param edition the one that is read
 * @param next the first transaction whose entries are not counted yet; empty while nothing has been counted at all
 */
record Progress(Edition edition, Optional<Long> next) {

    /**
     * Whether counting can go on from here. A database that was restored on another server begins its transactions
     * anew: there entries of today would stand before those of yesterday.
     */
    boolean leadsOnTo(long horizon) {
        return next.isPresent() && next.get() <= horizon;
    }
}
