package org.whistle.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.bytes.SpreadsheetTable;
import org.whistle.casework.DispatchChange;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;

/**
 * Proposed changes as rows of {@code dispatch-request.dmn}: its columns first, as they would be, then what stands
 * behind them.
 */
@Component
class DispatchRows {

    private static final String[] COLUMNS = {
        "item",
        "lead",
        "supporting",
        "whistleKind",
        "joint",
        "change",
        "state",
        "role",
        "from",
        "to",
        "cases",
        "latestCase"
    };

    private final Catalogue catalogue;

    DispatchRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String csv(List<DispatchChange> changes) {
        SpreadsheetTable table = new SpreadsheetTable(COLUMNS);
        changes.forEach(change -> table.row(row(change)));
        return table.toString();
    }

    private List<Object> row(DispatchChange change) {
        Item item = catalogue.require("item", change.item());
        String lead = change.role() == Role.LEAD ? change.to() : item.lead();
        return Arrays.asList(
                item.code(),
                lead,
                String.join(",", supporting(item, lead, change)),
                item.whistleKind(),
                item.joint(),
                change.id(),
                change.state(),
                change.role(),
                change.from(),
                change.to(),
                change.cases().size(),
                change.cases().isEmpty() ? null : change.cases().get(0).at());
    }

    /** Whoever leads does not support as well, and nobody stands there twice. */
    private static List<String> supporting(Item item, String lead, DispatchChange change) {
        List<String> supporting = new ArrayList<>(item.supporting());
        if (change.role() == Role.SUPPORTING) {
            supporting.remove(change.from());
            if (change.to() != null) {
                supporting.add(change.to());
            }
        }
        return supporting.stream()
                .filter(department -> !department.equals(lead))
                .distinct()
                .toList();
    }
}
