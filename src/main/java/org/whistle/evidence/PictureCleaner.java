package org.whistle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/** Makes of a file that somebody sent a picture that may be kept. One at a time: a large one takes much memory. */
@Component
class PictureCleaner {

    private static final int PATIENCE_IN_SECONDS = 30;
    /** Each one who waits holds a thread that others need. */
    static final int MOST_WAITING = 20;

    private final Semaphore desk = new Semaphore(1, true);

    /** @throws Refusal when it is no picture, too large, broken, or too many others are sent at this moment */
    CleanPicture clean(InputStreamSource content) {
        sitDown();
        try {
            byte[] file = read(content);
            PictureFormat format = PictureFormat.of(file);
            return Pixels.decode(format, format.bare(file)).encode();
        } finally {
            desk.release();
        }
    }

    int waiting() {
        return desk.getQueueLength();
    }

    private void sitDown() {
        try {
            if (waiting() < MOST_WAITING && desk.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.conflict("pictures-busy");
    }

    private static byte[] read(InputStreamSource content) {
        try (InputStream in = content.getInputStream()) {
            byte[] file = in.readNBytes((int) Attachments.MOST_BYTES + 1);
            if (file.length > Attachments.MOST_BYTES) {
                throw Refusal.tooLarge("picture-too-large", Attachments.MOST_MEGABYTES);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("An upload could not be read back", failure);
        }
    }
}
