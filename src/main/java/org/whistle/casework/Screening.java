package org.whistle.casework;

/**
 * The community officer's decision.
 *
 * @param newItem the code of another item, or null where the item stays
 * @param ground why it is refused, or null where it is not
 * @param mergeInto the tracking number of the request that goes on, or null
 * @param blower in whose name it is whistled for
 * @param publication whether it may stand on the public board
 * @param note told to the resident when it is refused; else internal, or null
 */
public record Screening(
        ScreeningOutcome outcome,
        String newItem,
        RefusalGround ground,
        String mergeInto,
        Blower blower,
        ScreenedPublication publication,
        String note) {

    /** What is refused because it is secret or private tells too much by being listed at all. */
    boolean isWithheld() {
        return publication == ScreenedPublication.WITHHELD || ground == RefusalGround.SECRETS_OR_PRIVACY;
    }
}
