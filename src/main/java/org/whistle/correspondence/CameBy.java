package org.whistle.correspondence;

/** The way by which somebody wrote to us. */
public enum CameBy {
    MAIL,
    /** A text message or a chat, through the gateway. */
    WEBHOOK;

    /** The code of the text that says why it waits to be sorted. */
    String why(Why why) {
        boolean differs = this == WEBHOOK && (why == Why.NO_REQUEST || why == Why.OTHER_SENDER);
        return "triage.why." + why + (differs ? ".text" : "");
    }
}
