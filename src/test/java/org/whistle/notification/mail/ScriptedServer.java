package org.whistle.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as the test says, and OK to everything else. It keeps what it was told. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ScriptedServer(ServerSocket socket, Map<String, String> answers) {
        this.socket = socket;
        this.answers = new ConcurrentHashMap<>(answers);
    }

    /** @param answers by the first word of what it is told; to {@code .} once the letter is in */
    static ScriptedServer answering(Map<String, String> answers) throws IOException {
        ScriptedServer server = new ScriptedServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
        Thread thread = new Thread(server::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on it takes everything. */
    void takeAll() {
        answers.clear();
    }

    /** @return what it was told, letters included, line by line */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (IOException over) {
                // the caller went, or the test is over
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader caller =
                new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(line, answers.getOrDefault("CONNECT", "220 here"));
        boolean letter = false;
        for (String words = caller.readLine(); words != null; words = caller.readLine()) {
            heard.add(words);
            String first = words.split("[ :]", 2)[0];
            if (letter && !words.equals(".")) {
                continue;
            }
            letter = first.equals("DATA") && !answers.containsKey("DATA");
            say(line, letter ? "354 go on" : answers.getOrDefault(first, "250 OK"));
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
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
