package org.whistle.gate;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a call as it comes off the wire, with whoever reads it: counted, so that one without a length ends at the
 * limit, and timed, so that one that drips does not hold a thread. Only waiting for the sender counts as time.
 */
final class MeasuredBody implements InputBuffer {

    /** No line is slower, not even a poor one of a telephone. */
    private static final long SLOWEST_BYTES_A_SECOND = 500;

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final InputBuffer body;
    private final Caller caller;
    private final Senders senders;
    private final long longest;
    private final long grace;
    private long taken;
    private long waited;
    private boolean tooLong;
    private boolean tooSlow;

    /**
     * @param longest in bytes
     * @param grace how long a sender may take before it is asked to be faster
     */
    MeasuredBody(InputBuffer body, Caller caller, Senders senders, long longest, Duration grace) {
        this.body = body;
        this.caller = caller;
        this.senders = senders;
        this.longest = longest;
        this.grace = grace.toNanos();
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isTooSlow() {
        return tooSlow;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        refuse();
        int length = body.available() > 0 ? body.doRead(handler) : waitFor(handler);
        if (length > 0) {
            taken += length;
            tooLong = taken > longest;
            tooSlow = waited > grace && taken < waited / SECOND * SLOWEST_BYTES_A_SECOND;
            refuse();
        }
        return length;
    }

    private int waitFor(ApplicationBufferHandler handler) throws IOException {
        if (!senders.mayWaitFor(caller)) {
            tooSlow = true;
            refuse();
        }
        long before = System.nanoTime();
        try {
            return body.doRead(handler);
        } catch (SocketTimeoutException silent) {
            tooSlow = true;
            throw silent;
        } finally {
            waited += System.nanoTime() - before;
            senders.heardFrom(caller);
        }
    }

    private void refuse() throws IOException {
        if (tooLong) {
            throw new IOException("The body is longer than " + longest + " bytes");
        }
        if (tooSlow) {
            throw new SocketTimeoutException("The body comes too slowly");
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Reads what nobody wanted, so that the next call on the line can be told from it. */
    void drain() throws IOException {
        var nowhere = new ApplicationBufferHandler() {
            private ByteBuffer bytes = ByteBuffer.allocate(0);

            @Override
            public void setByteBuffer(ByteBuffer buffer) {
                bytes = buffer;
            }

            @Override
            public ByteBuffer getByteBuffer() {
                return bytes;
            }

            @Override
            public void expand(int size) {
                // what comes is thrown away in the size in which it comes
            }
        };
        while (doRead(nowhere) >= 0) {
            // on to the next piece
        }
    }
}
