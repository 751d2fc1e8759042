package org.whistle.board;

import java.time.Instant;
import org.whistle.request.Stage;

/**
 * One thing that happened to a request, as anybody may read it.
 *
 * @param stage the stage it belongs to; null where it can happen in any
 */
public record HistoryLine(Instant at, Stage stage, String text) {}
