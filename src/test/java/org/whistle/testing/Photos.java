package org.whistle.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files as cameras and programs write them, with everything that must not be kept. */
public final class Photos {

    private static final AtomicInteger taken = new AtomicInteger();

    /** Stands in every kind of metadata. */
    public static final String SECRET = "330105-SECRET-30.2870N-120.1580E";

    private Photos() {}

    /** Four corners: red, green, blue, white, from the upper left in the sense of the clock. */
    public static BufferedImage corners(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.WHITE, Color.BLUE};
        for (int part = 0; part < colours.length; part++) {
            canvas.setColor(colours[part]);
            canvas.fillRect(part % 2 * width / 2, part / 2 * height / 2, width - width / 2, height - height / 2);
        }
        canvas.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return file(corners(width, height), "jpeg");
    }

    /** A picture unlike all others of this run. */
    public static byte[] another() {
        int unlike = taken.incrementAndGet();
        return jpeg(64 + unlike % 16, 48 + unlike / 16);
    }

    public static byte[] png(int width, int height) {
        return file(corners(width, height), "png");
    }

    public static byte[] file(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A lossy WebP picture of 64 × 48 with a colour profile, as a browser writes it: the four corners. */
    public static byte[] lossyWebp() {
        return Base64.getMimeDecoder()
                .decode(
                        """
                        UklGRm4CAABXRUJQVlA4WAoAAAAgAAAAPwAALwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA
                        AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA
                        ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA
                        AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA
                        AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA
                        AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDgggAAAABAG
                        AJ0BKkAAMAA+aSiQRaQioZlUAEAGhKAMOpAD8ANMB+AH7AcYF2o/YzO+wlf9nKlsQlpBIArGAAD+8MQGAc1VsiP0hfBchJ+V
                        O/0twm2K2nRzebPrWJbhr9/pIjF2dQ8BeEMB/9qU///jAgar9cO96UJrSgNxqH0sFAScwAAA
                        """);
    }

    /** A lossless WebP picture of one pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** With a place and an orientation, a description, comments, a colour profile and something behind the end. */
    public static byte[] withMetadata(byte[] jpeg, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
        segment(out, 0xE1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>"));
        segment(out, 0xE2, text("ICC_PROFILE\0\1\1" + SECRET));
        segment(out, 0xED, text("Photoshop 3.0\0" + SECRET));
        segment(out, 0xEE, text("Adobe" + SECRET));
        segment(out, 0xFE, text(SECRET));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(text(SECRET));
        return out.toByteArray();
    }

    /** An Exif block: the orientation, and where and by whom it was taken. */
    public static byte[] exif(int orientation) {
        byte[] secret = text(SECRET + "\0");
        ByteBuffer exif = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
        exif.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(secret.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        exif.putShort((short) 0).putInt(0).put(secret);
        return exif.array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker});
        out.writeBytes(
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array());
        out.writeBytes(content);
    }

    /** A PNG file with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] body = join(text(type), content);
        CRC32 sum = new CRC32();
        sum.update(body);
        ByteBuffer chunk = ByteBuffer.allocate(8 + body.length);
        chunk.putInt(content.length).put(body).putInt((int) sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk.array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
