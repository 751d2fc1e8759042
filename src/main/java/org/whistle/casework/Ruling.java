package org.whistle.casework;

/** How the street rules on a returned call. */
public enum Ruling {
    KEEP,
    REROUTE,
    RELEASE
}
