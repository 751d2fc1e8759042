package org.whistle.evidence;

import org.whistle.problem.Refusal;

/**
 * What is left of a picture file without everything that is no pixel: no comment, no profile, no place, no owner reaches
 * a decoder.
 *
 * @param bytes a file of the same format
 * @param width as its header says, before it is turned
 */
record BarePicture(byte[] bytes, int width, int height, Orientation orientation) {

    static Refusal broken() {
        return Refusal.invalid("file", "broken-picture");
    }
}
