package org.whistle.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.Attachments;
import org.whistle.problem.Refusal;

/** A copy of somebody's data; pictures are read one by one while it is written, so that it takes the memory of one. */
public final class PersonalCopy {

    private final byte[] data;
    private final List<Attachment> pictures;
    private final Attachments album;

    PersonalCopy(byte[] data, List<Attachment> pictures, Attachments album) {
        this.data = data.clone();
        this.pictures = List.copyOf(pictures);
        this.album = album;
    }

    /**
     * The headers of an answer that is saved under a name, and that no cache keeps.
     *
     * @param name without its ending, letters and digits
     */
    public static Map<String, String> headers(String name) {
        return Map.of(
                "Content-Type", "application/zip",
                "Cache-Control", "no-store",
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\w-]", "") + ".zip\"");
    }

    /**
     * Writes the ZIP file. Outside of any transaction: whoever reads slowly holds no connection.
     *
     * @throws IOException when nobody reads it any more; what was written then has no end and does not pass for whole
     */
    public void writeTo(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        put(zip, "data.json", data);
        for (Attachment one : pictures) {
            put(zip, one);
        }
        zip.finish();
        zip.flush();
    }

    private void put(ZipOutputStream zip, Attachment one) throws IOException {
        byte[] bytes;
        try {
            bytes = album.picture(one.trackingNumber(), one.id(), Set.of(one.kind()))
                    .bytes();
        } catch (Refusal goneMeanwhile) {
            return;
        }
        put(zip, one.trackingNumber() + "/" + one.id() + ".jpg", bytes);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
