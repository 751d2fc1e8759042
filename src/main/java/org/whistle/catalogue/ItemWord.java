package org.whistle.catalogue;

/**
 * What residents call an item.
 *
 * @param word as {@link WordFinder} reads it
 * @param weight how surely the word means the item: 1 a mere hint, 4 enough to suggest it, 10 nothing else
 */
record ItemWord(String item, String word, int weight) {}
