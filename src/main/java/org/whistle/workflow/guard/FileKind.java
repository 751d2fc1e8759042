package org.whistle.workflow.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that make up a deployment; there are no others. */
enum FileKind {
    PROCESS(".bpmn", ".bpmn20.xml"),
    DECISION(".dmn", ".dmn11.xml"),
    FORM(".form"),
    PICTURE(".png");

    private static final Pattern NAME = Pattern.compile("[^/\\\\:<>|?*\"\\p{Cntrl}][^\\\\:<>|?*\"\\p{Cntrl}]{0,199}");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final String[] endings;

    FileKind(String... endings) {
        this.endings = endings;
    }

    static Optional<FileKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.endings).anyMatch(name::endsWith))
                .findFirst();
    }

    /** @return whether the name stays a name wherever it is written: no way up, none from the root */
    static boolean isPlainName(String name) {
        return NAME.matcher(name).matches()
                && !name.toLowerCase(Locale.ROOT).contains("%2")
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
    }

    static boolean isPng(byte[] file) {
        return file.length > PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length);
    }
}
