package org.whistle.notification.mail;

/** Texts for headers: whatever could begin a line of its own there is a blank. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
