package org.whistle.gate;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Refuses a form with a zero byte in a value before a door looks for it, since the database could not; an address with
 * one does not come so far.
 */
@Component
class NoZeroBytes extends FormWall {

    NoZeroBytes() {
        super("unreadable");
    }

    @Override
    Optional<String> faulty(HandlerMethod door, Map<String, String[]> given) {
        return given.entrySet().stream()
                .filter(one -> Arrays.stream(one.getValue()).anyMatch(value -> value.indexOf(0) >= 0))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
