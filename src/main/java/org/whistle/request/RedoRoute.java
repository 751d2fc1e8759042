package org.whistle.request;

/** Where the work begins again. */
public enum RedoRoute {
    /** It is accepted: the street dispatches it at once. */
    WHISTLE,
    /** Somebody looks at the place, and the community screens it anew. */
    REPORT
}
