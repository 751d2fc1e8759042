package org.whistle.servicelevel;

/** A year on the long-term ledger (挂账) is over. */
record LongTermPauseOver(Extension pause) {}
