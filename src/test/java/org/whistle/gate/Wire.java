package org.whistle.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A line to the server on which bytes go as no decent client sends them. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    /** Of the answer, where it came while we were still sending. */
    private int first = -1;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(int port) {
        try {
            Socket socket = new Socket("localhost", port);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new Wire(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Wire send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends pieces, as many as the server takes, and stops where it cuts the line. */
    Wire sendUntilCut(byte[] piece, int times) {
        try {
            OutputStream out = socket.getOutputStream();
            for (int sent = 0; sent < times && socket.getInputStream().available() == 0; sent++) {
                out.write(piece);
            }
        } catch (SocketException cut) {
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Sends a byte now and then until the server answers or cuts the line. */
    Duration drip(Duration pause) {
        long start = System.nanoTime();
        try {
            socket.setSoTimeout((int) pause.toMillis());
            while (Duration.ofNanos(System.nanoTime() - start).compareTo(PATIENCE) < 0 && isSilent()) {
                socket.getOutputStream().write('a');
            }
            socket.setSoTimeout((int) PATIENCE.toMillis());
        } catch (SocketException cut) {
            return Duration.ofNanos(System.nanoTime() - start);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isSilent() throws IOException {
        try {
            first = socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException nothing) {
            return true;
        }
    }

    /** @return everything until the server closes the line; what came before where it was cut */
    String answer() {
        StringBuilder answer = new StringBuilder();
        if (first >= 0) {
            answer.append((char) first);
        }
        byte[] piece = new byte[8192];
        try {
            for (int length = socket.getInputStream().read(piece);
                    length >= 0;
                    length = socket.getInputStream().read(piece)) {
                answer.append(new String(piece, 0, length, StandardCharsets.UTF_8));
            }
        } catch (SocketException | SocketTimeoutException cut) {
            return answer.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return answer.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
