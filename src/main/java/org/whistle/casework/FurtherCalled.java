package org.whistle.casework;

import java.util.List;
import org.whistle.catalogue.WhistleKind;

/** The street has called further departments to an order in force; they have to report in. */
public record FurtherCalled(String trackingNumber, List<String> departments, WhistleKind kind) {

    public FurtherCalled {
        departments = List.copyOf(departments);
    }
}
