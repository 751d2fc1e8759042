package org.whistle.servicelevel;

/** Why more time is needed; there are no other reasons. */
public enum ExtensionReason {
    WAITING_FOR_RESIDENT,
    WEATHER,
    LEGAL_PROCEDURE,
    /** 挂账: the long-term ledger, reviewed every year. */
    FUNDING,
    COMPLEX
}
