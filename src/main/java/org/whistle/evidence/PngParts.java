package org.whistle.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Walks through the chunks of a PNG file (ISO/IEC 15948). */
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int HEADER = 13;
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngParts() {}

    static BarePicture bare(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        requireHeader(chunks);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, SIGNATURE);
        Orientation orientation = Orientation.UPRIGHT;
        int place = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            int length = length(chunks, place);
            type = new String(file, place + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("eXIf")) {
                orientation = Orientation.ofExif(file, place + 8, place + 8 + length);
            }
            if (type.equals("IHDR") && place > SIGNATURE) {
                throw BarePicture.broken();
            }
            if (PIXELS.contains(type)) {
                bare.write(file, place, FRAME + length);
            }
            place += FRAME + length;
        }
        return new BarePicture(
                bare.toByteArray(), chunks.getInt(SIGNATURE + 8), chunks.getInt(SIGNATURE + 12), orientation);
    }

    private static void requireHeader(ByteBuffer chunks) {
        if (chunks.limit() < SIGNATURE + FRAME + HEADER
                || chunks.getInt(SIGNATURE) != HEADER
                || chunks.getInt(SIGNATURE + 4) != 0x49484452) {
            throw BarePicture.broken();
        }
    }

    private static int length(ByteBuffer chunks, int place) {
        if (place > chunks.limit() - FRAME) {
            throw BarePicture.broken();
        }
        int length = chunks.getInt(place);
        if (length < 0 || length > chunks.limit() - FRAME - place) {
            throw BarePicture.broken();
        }
        return length;
    }
}
