package org.whistle.request.web;

import java.util.Arrays;
import java.util.List;
import org.whistle.bytes.SpreadsheetTable;
import org.whistle.request.Reveal;

/** Looks for spreadsheets, one a line. */
final class RevealCsv {

    private RevealCsv() {}

    static byte[] of(List<Reveal> reveals) {
        SpreadsheetTable table = new SpreadsheetTable("at", "account", "tracking_number", "reader", "reason", "note");
        reveals.forEach(reveal -> table.row(Arrays.asList(
                reveal.at(),
                reveal.account(),
                reveal.trackingNumber(),
                reveal.reader(),
                reveal.reason(),
                reveal.note())));
        return table.file();
    }
}
