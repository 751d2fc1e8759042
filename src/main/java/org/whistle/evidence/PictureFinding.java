package org.whistle.evidence;

/**
 * A picture that is not as the case file says.
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
        /** The case file does not know it. */
        UNRECORDED
    }
}
