package org.whistle.correspondence;

import java.util.List;

/**
 * A mail as a person would read it.
 *
 * @param id what it calls itself, as {@code <…@…>}; empty where it says nothing
 * @param answered what those mails call themselves that it answers, the nearest first
 * @param from the sender's address; empty where it names none, or several
 * @param name what the sender is called, as the mail says
 * @param to all addresses it was sent to
 * @param words what the sender has written
 * @param whole the same, with earlier mails and the signature
 * @param pictures the files that claim to be pictures; nothing was looked at yet
 * @param leftOut the names of the files that are not kept
 */
record ReadMail(
        Nature nature,
        String id,
        List<String> answered,
        String from,
        String name,
        List<String> to,
        String subject,
        String words,
        String whole,
        List<Enclosed> pictures,
        List<String> leftOut) {

    /** Who has written it. */
    enum Nature {
        PERSON,
        /** A program: it is never answered. */
        AUTOMATIC,
        /** A mail server that could not deliver something of ours. */
        BOUNCE
    }

    /** A file and what it is called. */
    record Enclosed(String name, byte[] file) {}

    ReadMail {
        answered = List.copyOf(answered);
        to = List.copyOf(to);
        pictures = List.copyOf(pictures);
        leftOut = List.copyOf(leftOut);
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "ReadMail[" + nature + "]";
    }
}
