package org.whistle.board.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under whose name the entries of feeds are known (RFC 4151): readers recognise them by it for ever. It is the setting,
 * else the host of the public address; where neither is set, the host that a call names.
 */
@Component
final class TagAuthority {

    /** A year in which the name was ours. */
    private static final String SINCE = ",2026:";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");
    private static final String UNNAMED = "localhost";

    private final Optional<String> own;

    TagAuthority(
            @Value("${whistle.public.authority:}") String authority,
            @Value("${whistle.gate.public-url:}") String publicUrl) {
        Optional<String> set = named(authority);
        if (set.isEmpty() && !authority.isBlank()) {
            throw new IllegalArgumentException(
                    "WHISTLE_PUBLIC_AUTHORITY has to be a name of a host, as in whistle.example.org, not " + authority);
        }
        own = set.or(() -> Stream.of(publicUrl.strip())
                .filter(url -> !url.isEmpty())
                .map(url -> String.valueOf(URI.create(url).getHost()))
                .flatMap(host -> named(host).stream())
                .findFirst());
    }

    /** @param host that the call names */
    String tags(String host) {
        return "tag:" + own.or(() -> named(host)).orElse(UNNAMED) + SINCE;
    }

    private static Optional<String> named(String host) {
        return Optional.of(host.strip().toLowerCase(Locale.ROOT))
                .filter(name -> NAME.matcher(name).matches());
    }
}
