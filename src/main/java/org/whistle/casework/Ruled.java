package org.whistle.casework;

/** The effect of a ruling: who handles the call, or {@link Ruling#RELEASE} where nobody has to any more. */
public record Ruled(Ruling ruling, String department) {}
