package org.whistle.evidence;

/**
 * A picture that is not there as the case file says, or any more.
 *
 * @param attachment the picture's number
 */
public record PictureFinding(String trackingNumber, long attachment, Fault fault) {

    /** What is wrong with it. */
    public enum Fault {
        /** Its bytes have another fingerprint. */
        CHANGED,
        /** It was not taken back, and its row or its bytes are gone. */
        MISSING,
        /** Its bytes were erased, at the end of their time or on demand, and the case file says so: nothing is wrong. */
        ERASED,
        /** The case file does not know it. */
        UNRECORDED
    }
}
