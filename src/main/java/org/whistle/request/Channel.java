package org.whistle.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.whistle.problem.Refusal;

/** The door a request came through; in JSON in lower case. */
public enum Channel {
    PORTAL,
    HOTLINE,
    PATROL,
    VISIT,
    MAIL,
    OPEN311,
    IMPORT;

    /** @throws Refusal when there is no such channel */
    @JsonCreator
    public static Channel of(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.key().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("channel", "unknown-choice", keys()));
    }

    private static String keys() {
        return Arrays.stream(values()).map(Channel::key).collect(Collectors.joining(", "));
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
