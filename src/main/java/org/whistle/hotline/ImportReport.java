package org.whistle.hotline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Iterator;

/**
 * Accounts for every row of an import.
 *
 * @param refused the refused rows in the order of the file, read from the database while they are written out
 */
public record ImportReport(@JsonUnwrapped ImportRun run, Iterator<RefusedRow> refused) {}
