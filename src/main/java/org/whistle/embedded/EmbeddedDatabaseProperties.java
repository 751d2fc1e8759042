package org.whistle.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the embedded PostgreSQL runs.
 *
 * @param home the folder that keeps the database, its password and its lock
 * @param port the port it listens on (loopback only); 0 takes a free one
 * @param settings further server settings, by their PostgreSQL names
 */
@ConfigurationProperties("whistle.embedded")
record EmbeddedDatabaseProperties(
        @DefaultValue("./var") Path home, @DefaultValue("0") int port, @DefaultValue Map<String, String> settings) {}
