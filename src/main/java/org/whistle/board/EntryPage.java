package org.whistle.board;

import java.util.List;

/**
 * A page of the list.
 *
 * @param next what to ask for as {@code after} to read on; null at the end
 */
public record EntryPage(List<PublicEntry> entries, String next) {}
