package org.whistle.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of personal data come from.
 *
 * @param keys the keys themselves, the one in force first; empty where they stand in the file
 * @param file made with a first key where it is needed and does not exist yet
 */
@ConfigurationProperties("whistle.data-keys")
record KeySettings(@DefaultValue("") String keys, @DefaultValue("./var/keys") Path file) {

    boolean givenByHand() {
        return !keys.isBlank();
    }

    String where() {
        return givenByHand()
                ? "WHISTLE_DATA_KEYS"
                : file.toAbsolutePath().normalize().toString();
    }

    @Override
    public String toString() {
        return "KeySettings[" + where() + "]";
    }
}
