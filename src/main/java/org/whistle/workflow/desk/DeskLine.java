package org.whistle.workflow.desk;

import java.time.Instant;

/**
 * A task as its line on a desk shows it.
 *
 * @param number null where no request is behind it
 * @param place the address, or the community where there is none or it is not for this reader
 * @param due null where it has no time
 * @param paused whether the clock that says by when it is due stands
 * @param waiting whether the resident was asked, or is waited for
 * @param merged how many other requests go on in it
 * @param claimed whether somebody has it
 * @param whose who, where it is somebody of the reader's own team; else null
 * @param mine whether the reader has it
 * @param claimable whether the reader may take it now
 * @param family what those that belong together have in common
 * @param supervised whether a supervisor has taken the case up
 */
public record DeskLine(
        String task,
        String number,
        String step,
        String stepText,
        Named item,
        String place,
        Instant due,
        boolean paused,
        boolean waiting,
        boolean returned,
        int merged,
        Named team,
        boolean claimed,
        String whose,
        boolean mine,
        boolean claimable,
        String family,
        boolean supervised) {

    /** A code and what it is called. */
    public record Named(String code, String name) {}

    @Override
    public String toString() {
        return "DeskLine[" + task + "]";
    }
}
