package org.whistle.evidence;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.whistle.problem.Refusal;

/** The formats that are taken in, told by their first bytes: a name or a claimed type proves nothing. */
enum PictureFormat {
    JPEG(50, JpegParts::bare) {
        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    PNG(50, PngParts::bare) {
        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    // its reader needs some forty bytes a pixel, and no camera writes WebP
    WEBP(8, WebpParts::bare) {
        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private static final int START = 1024;

    private final int megapixels;
    private final Function<byte[], BarePicture> parts;

    PictureFormat(int megapixels, Function<byte[], BarePicture> parts) {
        this.megapixels = megapixels;
        this.parts = parts;
    }

    abstract ImageReader reader() throws IOException;

    /** How large a picture is at most, in megapixels of 1024 × 1024. */
    int megapixels() {
        return megapixels;
    }

    /**
     * @return the parts of the file that hold pixels, before anything is decoded
     * @throws Refusal when the file is broken, or holds more pixels than are decoded
     */
    BarePicture bare(byte[] file) {
        BarePicture bare = parts.apply(file);
        if (bare.width() < 1 || bare.height() < 1) {
            throw BarePicture.broken();
        }
        if ((long) bare.width() * bare.height() > (long) megapixels << 20) {
            throw Refusal.invalid("file", "too-many-pixels", megapixels);
        }
        return bare;
    }

    /** @throws Refusal when it is none of the formats */
    static PictureFormat of(byte[] file) {
        if (startsWith(file, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (startsWith(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        }
        if (startsWith(file, 'R', 'I', 'F', 'F') && text(file, 8, 12).equals("WEBP")) {
            return WEBP;
        }
        // its text and the pictures within could name people, and a case shows pictures side by side
        throw Refusal.invalid("file", text(file, 0, START).contains("%PDF-") ? "no-pdf" : "no-picture");
    }

    private static boolean startsWith(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int place = 0; place < signature.length; place++) {
            if ((file[place] & 0xFF) != signature[place]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file, int from, int to) {
        int end = Math.min(to, file.length);
        return from >= end ? "" : new String(Arrays.copyOfRange(file, from, end), StandardCharsets.ISO_8859_1);
    }
}
