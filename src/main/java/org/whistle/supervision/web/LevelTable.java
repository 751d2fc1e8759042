package org.whistle.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.whistle.bytes.SpreadsheetTable;
import org.whistle.supervision.LevelPage;
import org.whistle.supervision.LevelPage.Named;
import org.whistle.supervision.LevelPage.Standing;
import org.whistle.supervision.Risks.Risk;

/** The parts of the page as tables for spreadsheets; they have as many lines as the page, and of promises some thousand. */
enum LevelTable {
    UNITS {
        @Override
        byte[] of(LevelPage page) {
            return states("unit", page, page.units());
        }
    },
    ITEMS {
        @Override
        byte[] of(LevelPage page) {
            return states("item", page, page.items());
        }
    },
    RISK {
        @Override
        byte[] of(LevelPage page) {
            throw new UnsupportedOperationException("is no part of a page");
        }
    },
    STEPS {
        @Override
        byte[] of(LevelPage page) {
            SpreadsheetTable table =
                    new SpreadsheetTable("from", "to", "step", "count", "median_minutes", "p90_minutes");
            page.steps()
                    .forEach(one -> table.row(
                            Arrays.asList(page.from(), page.to(), one.step(), one.count(), one.median(), one.p90())));
            return table.file();
        }
    },
    RETURNS {
        @Override
        byte[] of(LevelPage page) {
            SpreadsheetTable table = new SpreadsheetTable("from", "to", "returns", "cases");
            page.returns().counts().forEach((times, cases) -> table.row(List.of(page.from(), page.to(), times, cases)));
            return table.file();
        }
    },
    RUNGS {
        @Override
        byte[] of(LevelPage page) {
            SpreadsheetTable table = new SpreadsheetTable("from", "to", "rung", "count");
            page.rungs().forEach(one -> table.row(List.of(page.from(), page.to(), one.rung(), one.count())));
            return table.file();
        }
    },
    RATES {
        @Override
        byte[] of(LevelPage page) {
            SpreadsheetTable table = new SpreadsheetTable(
                    "from",
                    "to",
                    "unit",
                    "name",
                    "measure",
                    "raw_points",
                    "raw_of",
                    "raw_percent",
                    "adjusted_points",
                    "adjusted_of",
                    "adjusted_percent");
            page.rates().forEach(row -> row.rates()
                    .forEach((measure, both) -> table.row(Arrays.asList(
                            page.from(),
                            page.to(),
                            row.unit().code(),
                            row.unit().name(),
                            measure,
                            both.raw().points(),
                            both.raw().of(),
                            both.raw().percent(),
                            both.adjusted().points(),
                            both.adjusted().of(),
                            both.adjusted().percent()))));
            return table.file();
        }
    },
    CELLS {
        @Override
        byte[] of(LevelPage page) {
            SpreadsheetTable table =
                    new SpreadsheetTable("from", "to", "latitude", "longitude", "missed", "open", "at_risk", "overdue");
            page.cells()
                    .forEach(cell -> table.row(List.of(
                            page.from(),
                            page.to(),
                            cell.latitude(),
                            cell.longitude(),
                            cell.missed(),
                            cell.open(),
                            cell.atRisk(),
                            cell.overdue())));
            return table.file();
        }
    };

    abstract byte[] of(LevelPage page);

    private static byte[] states(String what, LevelPage page, List<Standing> rows) {
        SpreadsheetTable table = new SpreadsheetTable(
                "from", "to", what, "name", "met", "missed", "running", "at_risk", "overdue", "paused");
        rows.forEach(row -> table.row(List.of(
                page.from(),
                page.to(),
                row.of().code(),
                row.of().name(),
                row.states().met(),
                row.states().missed(),
                row.states().running(),
                row.states().atRisk(),
                row.states().overdue(),
                row.states().paused())));
        return table.file();
    }

    static byte[] risks(List<Risk> risks) {
        SpreadsheetTable table = new SpreadsheetTable(
                "tracking_number",
                "state",
                "item",
                "item_name",
                "community",
                "departments",
                "stage",
                "round",
                "started_at",
                "deadline");
        risks.forEach(risk -> table.row(Arrays.asList(
                risk.trackingNumber(),
                risk.state(),
                risk.item().code(),
                risk.item().name(),
                risk.community().name(),
                risk.departments().stream().map(Named::name).collect(Collectors.joining(" ")),
                risk.stage(),
                risk.round(),
                risk.startedAt(),
                risk.deadline())));
        return table.file();
    }
}
