package org.whistle.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one host, besides us, whose pictures a page may show: that of {@code whistle.map.tiles}. */
@Component
final class TileHost {

    private static final Pattern TEMPLATE =
            Pattern.compile("(https?://(?:\\{s}\\.)?[A-Za-z0-9.-]+(?::[0-9]{1,5})?)/[^\\s;,\"']*");

    private final String source;

    /** @throws IllegalArgumentException when it is no address of tiles */
    TileHost(@Value("${whistle.map.tiles}") String tiles) {
        Matcher template = TEMPLATE.matcher(tiles.strip());
        if (!tiles.isBlank() && !template.matches()) {
            throw new IllegalArgumentException(
                    "WHISTLE_MAP_TILES has to be written as in https://tiles.example.org/{z}/{x}/{y}.png");
        }
        source = tiles.isBlank() ? "" : " " + template.group(1).replace("{s}", "*");
    }

    /** @return a blank and the host, as a policy names it; or nothing */
    String source() {
        return source;
    }
}
