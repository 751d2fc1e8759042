package org.whistle.servicelevel;

/** Why more time is needed; there are no other reasons. */
public enum ExtensionReason {
    WAITING_FOR_RESIDENT,
    /** A question to the resident is open; nobody asks for this by hand, see {@link QuestionPauses}. */
    QUESTION_ASKED,
    WEATHER,
    LEGAL_PROCEDURE,
    /** 挂账: the long-term ledger, reviewed every year. */
    FUNDING,
    COMPLEX
}
