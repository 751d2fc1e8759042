package org.whistle.servicelevel;

import org.whistle.catalogue.Level;

/** Somebody asks for more time; the decision begins in the same transaction. */
public record ExtensionAsked(Extension extension, Level level, String community) {}
