package org.whistle.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.whistle.problem.Refusal;

/** A picture upright, of the length it is kept in, with no colour but red, green and blue. */
record Pixels(BufferedImage upright) {

    /** Of the longer edge, in pixels: enough to read a house number, a tenth of what cameras send. */
    private static final int LONGEST_EDGE = 2560;
    /** From here on only each second, third … pixel is decoded. */
    private static final int SKIPS_FROM = LONGEST_EDGE * 3 / 2;

    private static final float QUALITY = 0.85f;

    /** @throws Refusal when the file is broken */
    static Pixels decode(PictureFormat format, BarePicture bare) {
        BufferedImage decoded = read(format, bare);
        double width = decoded.getWidth();
        double height = decoded.getHeight();
        double scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
        boolean turned = bare.orientation().isOnItsSide();
        BufferedImage upright = new BufferedImage(
                length(turned ? height : width, scale),
                length(turned ? width : height, scale),
                BufferedImage.TYPE_INT_RGB);
        AffineTransform move = AffineTransform.getScaleInstance(scale, scale);
        move.concatenate(bare.orientation().upright(width, height));
        Graphics2D canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // what is transparent is white, as on a page
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.drawImage(decoded, move, null);
        canvas.dispose();
        return new Pixels(upright);
    }

    private static int length(double edge, double scale) {
        return Math.max(1, (int) Math.round(edge * scale));
    }

    private static BufferedImage read(PictureFormat format, BarePicture bare) {
        ImageReader reader = null;
        try (ImageInputStream in = new EndingStream(bare.bytes())) {
            reader = format.reader();
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != bare.width() || reader.getHeight(0) != bare.height()) {
                throw BarePicture.broken();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(bare.width(), bare.height()) / SKIPS_FROM);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException stumbled) {
            // over a broken file a decoder stumbles in its own ways
            throw BarePicture.broken();
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    CleanPicture encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(upright, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        } finally {
            writer.dispose();
        }
        return new CleanPicture(bytes.toByteArray(), upright.getWidth(), upright.getHeight());
    }
}
