package org.whistle.request;

/** As what somebody of the staff wants to know how to reach a reporter. */
public enum ContactReader {
    /** Works on the matter. */
    CASEWORK,
    /** Asks the reporter how it went, and has no part in the matter. */
    CALL_BACK,
    /** Answers for personal data (个人信息保护负责人). */
    DATA_OFFICER
}
