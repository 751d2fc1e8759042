package org.whistle.casework;

/** How the district rules on a whistle on which the community insists. */
public enum WhistleRuling {
    /** The street must dispatch it. */
    UPHOLD,
    /** It goes back to the community, which cannot blow it again in this round. */
    DISMISS
}
