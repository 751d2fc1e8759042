package org.whistle.casework;

import org.whistle.catalogue.Level;

/**
 * An order that has just been opened.
 *
 * @param level that holds for the request now
 * @param screened whether an officer has just asked for it and can be refused; else nobody could ask again
 * @param dismissed whether the district has ruled in this round that there is no whistle
 */
record OpenedOrder(long id, Blower blower, boolean insisted, Level level, boolean screened, boolean dismissed) {}
