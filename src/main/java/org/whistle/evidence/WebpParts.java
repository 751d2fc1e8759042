package org.whistle.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks through the chunks of a WebP file (RFC 9649); of a moving one there is no single picture. */
final class WebpParts {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int LEAST = 10;
    private static final int EDGE = 0x3FFF;
    private static final int LOSSY = 0x2A019D;
    private static final int LOSSLESS = 0x2F;

    private final byte[] file;
    private final ByteBuffer chunks;
    private byte[] bare;
    private int width;
    private int height;
    private Orientation orientation = Orientation.UPRIGHT;

    private WebpParts(byte[] file) {
        this.file = file;
        this.chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static BarePicture bare(byte[] file) {
        return new WebpParts(file).read();
    }

    private BarePicture read() {
        int place = HEADER;
        while (place <= file.length - CHUNK) {
            int length = chunks.getInt(place + 4);
            int content = place + CHUNK;
            if (length < 0 || length > file.length - content) {
                throw BarePicture.broken();
            }
            look(new String(file, place, 4, StandardCharsets.ISO_8859_1), content, length);
            place = content + length + (length & 1);
        }
        if (bare == null) {
            throw BarePicture.broken();
        }
        return new BarePicture(bare, width, height, orientation);
    }

    private void look(String type, int content, int length) {
        switch (type) {
            case "VP8 " -> lossy(content, length);
            case "VP8L" -> lossless(content, length);
            case "EXIF" -> orientation = exif(content, length);
            default -> {
                // no pixels
            }
        }
    }

    private void lossy(int content, int length) {
        if (bare != null || length < LEAST || (chunks.getInt(content + 3) & 0xFFFFFF) != LOSSY) {
            throw BarePicture.broken();
        }
        width = chunks.getShort(content + 6) & EDGE;
        height = chunks.getShort(content + 8) & EDGE;
        keep(content, length);
    }

    private void lossless(int content, int length) {
        if (bare != null || length < LEAST || file[content] != LOSSLESS) {
            throw BarePicture.broken();
        }
        int measures = chunks.getInt(content + 1);
        width = (measures & EDGE) + 1;
        height = (measures >>> 14 & EDGE) + 1;
        keep(content, length);
    }

    /** Some programs write the name that only JPEG needs. */
    private Orientation exif(int content, int length) {
        boolean named = length > 6 && file[content] == 'E' && file[content + 1] == 'x';
        return Orientation.ofExif(file, named ? content + 6 : content, content + length);
    }

    /** A file of the simple form: one chunk, and with it no other place for measures to stand. */
    private void keep(int content, int length) {
        int padded = length + (length & 1);
        ByteBuffer header = ByteBuffer.allocate(HEADER + CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        header.put(file, 0, 4).putInt(4 + CHUNK + padded).put(file, 8, 4);
        header.put(file, content - CHUNK, CHUNK);
        ByteArrayOutputStream simple = new ByteArrayOutputStream(header.capacity() + padded);
        simple.writeBytes(header.array());
        simple.write(file, content, length);
        if (padded > length) {
            simple.write(0);
        }
        bare = simple.toByteArray();
    }
}
