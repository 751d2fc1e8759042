package org.whistle.supervision.web;

import java.util.List;
import java.util.stream.Stream;

/** The parts of the page of service levels that come as tables, with their columns. */
enum LevelTable {
    UNITS("from", "to", "unit", "code", "met", "missed", "running", "atRisk", "overdue", "paused"),
    ITEMS("from", "to", "item", "code", "met", "missed", "running", "atRisk", "overdue", "paused"),
    RISK("number", "state", "deadline", "item", "code", "community", "departments", "stage", "round", "started"),
    STEPS("from", "to", "step", "count", "median", "p90"),
    RETURNS("from", "to", "returns", "cases"),
    RUNGS("from", "to", "rung", "count"),
    RATES(
            "from",
            "to",
            "unit",
            "code",
            "measure",
            "rawPoints",
            "rawOf",
            "rawPercent",
            "adjustedPoints",
            "adjustedOf",
            "adjustedPercent"),
    CELLS("from", "to", "latitude", "longitude", "missedPromises", "open", "atRisk", "overdue");

    private final List<String> columns;

    LevelTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** @return the keys of what heads the columns */
    Stream<String> heads() {
        return columns.stream().map(column -> "levels.table." + column);
    }
}
