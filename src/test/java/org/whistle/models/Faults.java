package org.whistle.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with models: file, element and remedy, all of it before the test fails. */
final class Faults {

    private final List<String> found = new ArrayList<>();
    private int looked;

    /** Looks at one thing; where it is not as it should be, the remedy tells what to do. */
    void unless(boolean asItShould, Path file, String element, String remedy, Object... arguments) {
        looked++;
        if (!asItShould) {
            found.add("%s, %s: %s".formatted(file, element, remedy.formatted(arguments)));
        }
    }

    /** Fails where there are faults, and also where nothing was looked at. */
    void assertNone() {
        assertThat(looked).as("things looked at").isPositive();
        assertThat(found).as("faults in the models").isEmpty();
    }
}
