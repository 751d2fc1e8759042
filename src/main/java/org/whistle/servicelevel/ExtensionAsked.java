package org.whistle.servicelevel;

import org.whistle.catalogue.Level;

/**
 * Somebody asks for more time; the decision begins in the same transaction.
 *
 * @param grantedBefore how often the same was granted for the same reason in this round
 */
public record ExtensionAsked(Extension extension, int grantedBefore, Level level, String community) {}
