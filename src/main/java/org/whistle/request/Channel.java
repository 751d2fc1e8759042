package org.whistle.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

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
        return Require.choice("channel", name == null ? null : name.toUpperCase(Locale.ROOT), Channel.class);
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
