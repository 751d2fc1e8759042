package org.whistle.board.web;

import java.util.Arrays;
import java.util.List;
import org.whistle.board.PublicEntry;
import org.whistle.bytes.SpreadsheetTable;

/** The list as a table for spreadsheets; where a licence is set, it stands in a column of its own. */
final class BoardCsv {

    private static final String[] COLUMNS = {
        "tracking_number",
        "item",
        "item_name",
        "community",
        "community_name",
        "latitude",
        "longitude",
        "filed_at",
        "stage",
        "status",
        "promise",
        "deadline",
        "ended_at",
        "redo_count",
        "voices",
        "split_from",
        "joint_meeting",
        "licence"
    };

    private BoardCsv() {}

    static byte[] of(List<ToldEntry> entries, String licence) {
        SpreadsheetTable table = new SpreadsheetTable(COLUMNS);
        entries.forEach(told -> table.row(cells(told, licence)));
        return table.file();
    }

    private static List<Object> cells(ToldEntry told, String licence) {
        PublicEntry entry = told.entry();
        return Arrays.asList(
                entry.trackingNumber(),
                entry.item(),
                told.itemName(),
                entry.community(),
                told.communityName(),
                entry.latitude(),
                entry.longitude(),
                entry.filedAt(),
                entry.stage(),
                entry.status(),
                entry.promise(),
                entry.deadline(),
                entry.endedAt(),
                entry.redoCount(),
                entry.voices(),
                entry.splitFrom(),
                entry.jointMeeting(),
                licence);
    }
}
