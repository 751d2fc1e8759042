package org.whistle.casework;

/**
 * What becomes of a returned call.
 *
 * @param ruling {@link Ruling#KEEP}: the department reports in after all; {@link Ruling#REROUTE}: another reports in
 *     instead; {@link Ruling#RELEASE}: nobody reports in for it any more; {@link Ruling#NOBODY}: it is still to be ruled
 *     on
 * @param department who handles the matter
 */
public record Ruled(Ruling ruling, String department) {}
