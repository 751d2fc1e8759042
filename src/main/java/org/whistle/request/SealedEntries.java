package org.whistle.request;

import java.time.Instant;

/** How much of a case file the chain covers: so many entries, the last of them sealed then. */
public record SealedEntries(int entries, Instant last) {}
