package org.whistle.casework;

/** Who rules on a returned call (裁决人): the street, and above it the district. */
public enum Adjudicator {
    STREET,
    DISTRICT
}
