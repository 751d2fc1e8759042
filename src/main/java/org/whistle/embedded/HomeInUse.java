package org.whistle.embedded;

import java.nio.file.Path;

/** Another application runs on the same home folder. */
final class HomeInUse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    HomeInUse(Path home, String pid) {
        super("Another Whistle (process %s) already runs on %s.".formatted(pid, home));
    }
}
