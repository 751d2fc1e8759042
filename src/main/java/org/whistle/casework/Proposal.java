package org.whistle.casework;

import java.util.List;
import org.whistle.catalogue.WhistleKind;
import org.whistle.organisation.Unit;

/** Whom the dispatch table proposes to call. */
public record Proposal(String lead, List<String> supporting, WhistleKind kind, boolean joint) {

    /** Nothing in the table matches: the street is the first receiver and leads (首接负责). */
    public static Proposal firstReceiver() {
        return new Proposal(Unit.STREET, List.of(), WhistleKind.DAILY, false);
    }
}
