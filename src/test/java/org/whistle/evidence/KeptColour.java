package org.whistle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.whistle.testing.Photos;

/** The colour of a place in a picture that was kept. */
final class KeptColour {

    private KeptColour() {}

    /** JPEG changes colours a little. */
    static void assertColour(CleanPicture picture, int x, int y, Color expected) {
        Color found = new Color(Photos.read(picture.bytes()).getRGB(x, y));
        assertThat(Math.abs(found.getRed() - expected.getRed())
                        + Math.abs(found.getGreen() - expected.getGreen())
                        + Math.abs(found.getBlue() - expected.getBlue()))
                .as("%s at %d, %d, should be %s", found, x, y, expected)
                .isLessThan(60);
    }
}
