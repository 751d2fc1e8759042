package org.whistle.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.casework.DispatchChange;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;

/**
 * Proposed changes as rows of {@code dispatch-request.dmn}: its columns first, as they would be, then what stands
 * behind them. All cells are codes, numbers and times, so none needs more than quotes.
 */
@Component
class DispatchRows {

    private static final String COLUMNS =
            "item,lead,supporting,whistleKind,joint,change,state,role,from,to,cases,latestCase";

    private final Catalogue catalogue;

    DispatchRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String csv(List<DispatchChange> changes) {
        return Stream.concat(Stream.of(COLUMNS), changes.stream().map(this::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String row(DispatchChange change) {
        Item item = catalogue.require("item", change.item());
        String lead = change.role() == Role.LEAD ? change.to() : item.lead();
        return Stream.of(
                        item.code(),
                        lead,
                        String.join(",", supporting(item, lead, change)),
                        item.whistleKind(),
                        item.joint(),
                        change.id(),
                        change.state(),
                        change.role(),
                        change.from(),
                        change.to() == null ? "" : change.to(),
                        change.cases().size(),
                        change.cases().isEmpty() ? "" : change.cases().get(0).at())
                .map(cell -> quoted(cell.toString()))
                .collect(Collectors.joining(","));
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

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
