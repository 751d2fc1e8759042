package org.whistle.casework;

import java.util.List;
import org.whistle.catalogue.WhistleKind;

/** What the street decides about a proposal. */
public sealed interface Dispatch {

    /** Internal, or null. */
    String note();

    /** The proposal becomes the order. */
    record AsProposed(String note) implements Dispatch {}

    /** The order is another. */
    record Changed(String lead, List<String> supporting, WhistleKind kind, boolean joint, String note)
            implements Dispatch {}

    /** There is no order. */
    record Refused(WhistleRefusal reason, String note) implements Dispatch {}
}
