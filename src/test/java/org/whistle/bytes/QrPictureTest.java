package org.whistle.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final int MARGIN = 4;
    private static final String LINK =
            "https://whistle.example.org/requests/330105-20261121-000001?secret=4Zv1pUe0Yb0q6Qm3cXJt7w";

    @Test
    void a_camera_reads_the_text_from_the_picture() throws Exception {
        QrPicture picture = QrPicture.of(LINK);
        int width = picture.size() - 2 * MARGIN;
        BitMatrix dots = new BitMatrix(width);
        Matcher dot = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.svg());
        while (dot.find()) {
            dots.set(Integer.parseInt(dot.group(1)) - MARGIN, Integer.parseInt(dot.group(2)) - MARGIN);
        }

        assertThat(new Decoder().decode(dots).getText()).isEqualTo(LINK);
    }

    @Test
    void the_picture_shows_the_text_to_nobody_but_cameras() {
        assertThat(QrPicture.of(LINK).svg()).contains("viewBox=\"0 0 ").doesNotContain("secret", "<script", "<text");
    }
}
