package org.whistle.workflow.histories;

/**
 * Something that holds of every request after every deed.
 *
 * @param says what holds
 * @param counterexamples a query over the requests {@code :numbers} that finds those of which it does not hold, and why
 */
record Rule(String says, String counterexamples) {}
