package org.whistle.casework;

import java.util.List;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.catalogue.Item;

/** Whose duty an item is by the responsibility list (职责清单). */
record Duties(String lead, List<String> supporting) {

    static Duties of(Item item) {
        return new Duties(item.lead(), item.supporting());
    }

    boolean name(String department) {
        return lead.equals(department) || supporting.contains(department);
    }

    /** Whether the list names the department for such a part; whoever leads can also support. */
    boolean name(String department, Role role) {
        return role == Role.LEAD ? lead.equals(department) : name(department);
    }

    /** @return how the list and the order see whom a return names; null names nobody */
    Suggestion suggestion(OrderCalls calls, OrderCall returned, String suggested) {
        if (suggested == null) {
            return Suggestion.NONE;
        }
        boolean listed = name(suggested, returned.role());
        // a lead can pass to one that is called, a supporting part cannot: that one helps already
        if (calls.isInForce(suggested) && !(listed && returned.role() == Role.LEAD)) {
            return Suggestion.CALLED;
        }
        return listed ? Suggestion.LISTED : Suggestion.OTHER;
    }
}
