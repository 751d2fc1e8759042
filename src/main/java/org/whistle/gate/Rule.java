package org.whistle.gate;

import java.util.Locale;

/** What is limited. Each has a rate of its own for every caller; the defaults leave room for many people behind one address. */
enum Rule {
    /** Filing a request; a help desk files for many. */
    FILING("120/h, 60"),
    /** Looking for similar requests near a point. */
    NEARBY("240/h, 60"),
    /** Asking which item may be meant, while it is written. */
    SUGGESTIONS("1200/h, 120"),
    /** Asking for requests that are not there, or with a wrong secret. */
    GUESSING("60/h, 30"),
    /** Asking for requests that are not on the board: old links, of many people behind one address. */
    BOARD_MISSES("60/h, 30"),
    /** Wrong passwords, codes and tokens. */
    SIGN_IN("120/h, 40"),
    /** Pictures. */
    UPLOADS("240/h, 60"),
    /** What has to be decoded of pictures, in megapixels: whoever sends many large ones keeps all others waiting. */
    PIXELS("200/m, 300"),
    /** Lists and copies that are made for the one who asks. */
    EXPORTS("120/h, 30"),
    /** The open data of the public board, page by page. */
    BOARD_DATA("1200/h, 120"),
    /** Everything that one address asks, files of the pages aside. */
    ADDRESS("50/s, 500"),
    /** Everything that one account asks. */
    ACCOUNT("50/s, 500");

    private final Rate byDefault;

    Rule(String byDefault) {
        this.byDefault = Rate.of(byDefault);
    }

    Rate byDefault() {
        return byDefault;
    }

    /** As it is called in the settings and in the security log. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
