package org.whistle.evidence;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: the eight values of Exif's tag {@code Orientation}, by number. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    LEFT_SIDE_DOWN,
    TRANSVERSED,
    RIGHT_SIDE_DOWN;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int HEADER = 8;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int BIG_ENDIAN = 0x4D4D;

    /** Whether width and height change places. */
    boolean isOnItsSide() {
        return compareTo(TRANSPOSED) >= 0;
    }

    /** Turns a picture of these measures upright, its corner at the origin. */
    AffineTransform upright(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT_SIDE_DOWN -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT_SIDE_DOWN -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Reads the one tag of an Exif block (a TIFF header and its first directory); upright where it is not there. */
    static Orientation ofExif(byte[] file, int from, int to) {
        if (to - from < HEADER) {
            return UPRIGHT;
        }
        ByteBuffer exif = ByteBuffer.wrap(file, from, to - from).slice();
        int order = exif.getShort(0);
        if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
            return UPRIGHT;
        }
        exif.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        return directory < HEADER || directory > exif.limit() - 2 ? UPRIGHT : ofDirectory(exif, directory);
    }

    private static Orientation ofDirectory(ByteBuffer exif, int directory) {
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int entry = directory + 2; entries > 0 && entry <= exif.limit() - ENTRY; entries--, entry += ENTRY) {
            if (exif.getShort(entry) == TAG) {
                int value = exif.getShort(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
