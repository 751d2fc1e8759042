package org.whistle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.evidence.KeptColour.assertColour;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.whistle.gate.Spendings;
import org.whistle.testing.Photos;

/** A picture is kept as one saw what it shows, however the camera was held. */
class PictureOrientationTest {

    /** Which side of what one sees the first row and the first column of the file are, as the standard of Exif has it. */
    @ParameterizedTest
    @CsvSource({"1,TL", "2,TR", "3,BR", "4,BL", "5,LT", "6,RT", "7,RB", "8,LB"})
    void a_picture_is_turned_as_the_camera_was_held(int orientation, String sides) {
        byte[] sent = Photos.withMetadata(Photos.file(asStored(Photos.corners(80, 60), sides), "jpeg"), orientation);

        CleanPicture kept = new PictureCleaner(Spendings.usual()).clean(new ByteArrayResource(sent));

        assertThat(List.of(kept.width(), kept.height())).containsExactly(80, 60);
        assertColour(kept, 10, 10, Color.RED);
        assertColour(kept, 70, 10, Color.GREEN);
        assertColour(kept, 10, 50, Color.WHITE);
        assertColour(kept, 70, 50, Color.BLUE);
    }

    private static BufferedImage asStored(BufferedImage seen, String sides) {
        boolean turned = "LR".indexOf(sides.charAt(0)) >= 0;
        int columns = turned ? seen.getHeight() : seen.getWidth();
        int rows = turned ? seen.getWidth() : seen.getHeight();
        BufferedImage stored = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int x = along(sides, 'L', 'R', row, column, seen.getWidth());
                int y = along(sides, 'T', 'B', row, column, seen.getHeight());
                stored.setRGB(column, row, seen.getRGB(x, y));
            }
        }
        return stored;
    }

    private static int along(String sides, char first, char last, int row, int column, int length) {
        for (int axis = 0; axis < 2; axis++) {
            int place = axis == 0 ? row : column;
            if (sides.charAt(axis) == first) {
                return place;
            }
            if (sides.charAt(axis) == last) {
                return length - 1 - place;
            }
        }
        throw new AssertionError(sides);
    }
}
