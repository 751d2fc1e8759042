package org.whistle.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks through the segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegParts {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    /** A progressive picture has about ten; each costs as much as a whole picture. */
    private static final int MOST_SCANS = 100;

    /** Tells the decoder that colours are YCbCr; nothing of it is the sender's. */
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean isYCbCr;
    private Orientation orientation = Orientation.UPRIGHT;

    private JpegParts(byte[] file) {
        this.file = file;
    }

    static BarePicture bare(byte[] file) {
        return new JpegParts(file).read();
    }

    private BarePicture read() {
        int place = 2;
        int marker = marker(place);
        while (marker != SOS) {
            int end = place + 2 + length(place);
            look(marker, place, end);
            place = end;
            marker = marker(place);
        }
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(0xFF);
        bare.write(SOI);
        if (isYCbCr) {
            bare.writeBytes(JFIF);
        }
        bare.writeBytes(kept.toByteArray());
        bare.write(file, place, endOfPicture(place) - place);
        return new BarePicture(bare.toByteArray(), width, height, orientation);
    }

    private void look(int marker, int place, int end) {
        int content = place + 4;
        if (isFrame(marker)) {
            requireLong(content, end, 5);
            height = unsigned(content + 1);
            width = unsigned(content + 3);
        }
        if (marker == APP1 && says(content, end, "Exif\0\0")) {
            orientation = Orientation.ofExif(file, content + 6, end);
            isYCbCr = true;
        }
        isYCbCr |= marker == APP0 && says(content, end, "JFIF\0");
        boolean isColour = marker == APP14 && says(content, end, "Adobe") && end - content == 12;
        if (isColour || (marker < APP0 || marker > APP15) && marker != COM) {
            kept.write(file, place, end - place);
        }
    }

    /** Behind the scans there may be another picture, a film, anything. */
    private int endOfPicture(int firstScan) {
        int scans = 0;
        for (int place = firstScan; place < file.length - 1; place++) {
            if (file[place] == (byte) 0xFF) {
                int marker = file[place + 1] & 0xFF;
                scans += marker == SOS ? 1 : 0;
                if (scans > MOST_SCANS) {
                    throw BarePicture.broken();
                }
                if (marker == EOI) {
                    return place + 2;
                }
            }
        }
        throw BarePicture.broken();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private int marker(int place) {
        requireLong(place, file.length, 4);
        int marker = file[place + 1] & 0xFF;
        if (file[place] != (byte) 0xFF || marker < 0xC0 || marker == EOI || marker == 0xFF) {
            throw BarePicture.broken();
        }
        return marker;
    }

    private int length(int place) {
        int length = unsigned(place + 2);
        if (length < 2) {
            throw BarePicture.broken();
        }
        requireLong(place + 2, file.length, length);
        return length;
    }

    private static void requireLong(int from, int to, int length) {
        if (to - from < length) {
            throw BarePicture.broken();
        }
    }

    private int unsigned(int place) {
        return Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(place));
    }

    private boolean says(int from, int to, String name) {
        return to - from >= name.length()
                && new String(file, from, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
