package org.whistle.request;

import org.whistle.catalogue.Level;

/**
 * A settled request is worked on again under a number of its own; the loop begins there in the same transaction.
 *
 * @param redoOf the number of the settled one
 */
public record RedoFiled(
        String trackingNumber,
        String redoOf,
        String item,
        Level level,
        String community,
        Channel channel,
        RedoRoute route) {}
