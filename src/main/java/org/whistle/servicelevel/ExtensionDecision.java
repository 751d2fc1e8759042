package org.whistle.servicelevel;

/** What the approver says. */
public enum ExtensionDecision {
    GRANT,
    REFUSE
}
