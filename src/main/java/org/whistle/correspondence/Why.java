package org.whistle.correspondence;

/** Why a mail came to where it is. */
public enum Why {
    /** It answers a message of ours, from the address that this went to. */
    ANSWER(MailState.FILED),
    /** It names no request. */
    NO_REQUEST(MailState.TRIAGE),
    /** It names a request, but comes from another address, or our mail server found that it is forged. */
    OTHER_SENDER(MailState.TRIAGE),
    /** The request has ended, or another one goes on for it. */
    CASE_ENDED(MailState.TRIAGE),
    /** It has no words, or too many of them. */
    NO_WORDS(MailState.TRIAGE),
    /** It cannot be taken apart. */
    UNREADABLE(MailState.TRIAGE),
    /** It is larger than what is taken in. */
    TOO_LARGE(MailState.TRIAGE),
    /** It says that mail of ours came back, but names none that we have sent. */
    STRANGE_REPORT(MailState.TRIAGE),
    /** They want no more text messages. */
    STOPPED(MailState.NOTED),
    AUTOMATIC(MailState.NOTED),
    BOUNCE(MailState.NOTED);

    private final MailState state;

    Why(MailState state) {
        this.state = state;
    }

    MailState state() {
        return state;
    }
}
