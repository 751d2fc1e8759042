package org.whistle.casework;

import java.time.LocalDate;

/**
 * The four elements of a reply: when it was accepted stands in the case file; the rest is said here.
 *
 * @param spokenTo whom the handler has spoken to
 * @param measures what was done
 * @param scheduledFor by when it will be done, or null where it is done
 */
public record Reply(String spokenTo, String measures, LocalDate scheduledFor) {}
