package org.whistle.board;

import java.time.Instant;

/**
 * An entry for those who follow the board.
 *
 * @param updated when something public happened to it last
 */
public record FeedEntry(PublicEntry entry, Instant updated) {}
