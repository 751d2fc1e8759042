package org.whistle.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The bytes of a picture for a decoder that may ask on and on behind their end: after some times it is told to stop. */
final class EndingStream extends MemoryCacheImageInputStream {

    /** Decoders look a little ahead; one for lossless WebP would ask once a bit, for minutes. */
    private static final int MOST_QUESTIONS = 1_000;

    private int questions;

    EndingStream(byte[] bytes) {
        super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return counted(super.read(target, offset, length));
    }

    private int counted(int answer) {
        if (answer < 0 && ++questions > MOST_QUESTIONS) {
            throw new IllegalStateException("The picture ended long ago");
        }
        return answer;
    }
}
