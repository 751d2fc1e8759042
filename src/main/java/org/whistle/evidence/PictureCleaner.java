package org.whistle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.whistle.gate.Spending;
import org.whistle.gate.Spending.Spender;
import org.whistle.problem.Refusal;

/**
 * Makes of a file that somebody sent a picture that may be kept. One at a time, as a large one takes much memory, in turn
 * of those who send, and of each of them no more pixels than a minute has room for.
 */
@Component
class PictureCleaner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Turns desk = new Turns(PATIENCE);
    private final Spending spending;

    PictureCleaner(Spending spending) {
        this.spending = spending;
    }

    /** A file whose head was read. */
    private record Known(PictureFormat format, BarePicture bare) {}

    /**
     * @throws Refusal when it is no picture, too large, broken, or too many others, or pixels of the same caller, are sent
     *     at this moment
     */
    CleanPicture clean(InputStreamSource content) {
        return atTheDesk(content, known -> {
            spending.takePixels((long) known.bare().width() * known.bare().height())
                    .ifPresent(wait -> {
                        throw Refusal.tooMany(wait, "pictures-too-many-pixels");
                    });
            return Pixels.decode(known.format(), known.bare()).encode();
        });
    }

    /**
     * Reads of a file what can be told without decoding it.
     *
     * @throws Refusal when it is no picture, or too large
     */
    void look(InputStreamSource content) {
        atTheDesk(content, known -> known);
    }

    int waiting() {
        return desk.waiting();
    }

    private <T> T atTheDesk(InputStreamSource content, Function<Known, T> work) {
        Spender who = spending.spender();
        desk.sitDown(who.name(), who.limited() ? Turns.MOST_OF_ONE : Integer.MAX_VALUE);
        try {
            byte[] file = read(content);
            PictureFormat format = PictureFormat.of(file);
            return work.apply(new Known(format, format.bare(file)));
        } finally {
            desk.standUp();
        }
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
