package org.whistle.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The server's programs, unpacked below the home: the library's own choice is a folder for temporary files, where
 * others may write and which the system sweeps while the server runs.
 */
final class Programs {

    private Programs() {}

    static Path of(Path home) {
        return home.resolve("programs");
    }

    /** Removes what was unpacked by half when somebody killed the application. */
    static void clear(Path home) throws IOException {
        Path programs = of(home);
        if (Files.isDirectory(programs)) {
            for (Path unpacked : children(programs)) {
                if (!Files.exists(unpacked.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(unpacked);
                }
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /** The library lets everybody write here. */
    static void close(Path home) {
        // a home made by an earlier start of the same process may hold them instead
        if (Files.isDirectory(of(home))) {
            of(home).toFile().setWritable(false, false);
            of(home).toFile().setWritable(true, true);
        }
    }
}
