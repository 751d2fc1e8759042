package org.whistle.casework;

/** The lawful grounds for not accepting a request. */
public enum RefusalGround {
    ANOTHER_BODY,
    EMERGENCY_LINE,
    PARTY_COURT_ARMY,
    LITIGATION,
    ALREADY_IN_PROCEDURE,
    SECRETS_OR_PRIVACY,
    NO_NEW_FACTS,
    ABUSE_OR_NO_REQUEST
}
