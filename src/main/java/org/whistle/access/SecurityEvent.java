package org.whistle.access;

/** What is worth knowing of who came and who was turned away; see the log of its own in docs/operations.md. */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    LOCKED_OUT,
    ACCOUNT_CHANGED,
    RIGHTS_CHANGED,
    PASSWORD_CHANGED,
    SECOND_FACTOR_CHANGED,
    TOKEN_CHANGED,
    DUTY_PHONE_CHANGED,
    ACCESS_REFUSED,
    FORGED_REQUEST,
    TOO_MANY_REQUESTS,
    DEPLOYMENT_REFUSED,
    DEPLOYED,
    FAULTY_MODEL_FOUND,
    EXPRESSION_REFUSED,
    PERSONAL_DATA_SEARCHED,
    PERSONAL_DATA_SHOWN,
    PERSONAL_DATA_EXPORTED,
    PERSONAL_DATA_ERASED,
    KEYS_ROTATED,
    SEAL_BROKEN,
    SEAL_MISSED
}
