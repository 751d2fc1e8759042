package org.whistle.casework;

/** What the grid worker sees of a result. */
public enum Verification {
    PASSED,
    FAILED
}
