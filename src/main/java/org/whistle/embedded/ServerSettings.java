package org.whistle.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** How the server runs: durable and alone. */
final class ServerSettings {

    /** After a crash the server reads back what was written since its last checkpoint. */
    private static final Duration RECOVERY = Duration.ofMinutes(15);

    private final EmbeddedDatabaseProperties properties;
    private final Path home;
    private final Path data;
    private final OwnerPassword password;

    ServerSettings(EmbeddedDatabaseProperties properties, Path home, Path data, OwnerPassword password) {
        this.properties = properties;
        this.home = home;
        this.data = data;
        this.password = password;
    }

    EmbeddedPostgres.Builder builder(Runnable beforeLaunch) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(Programs.of(home).toFile())
                .setCleanDataDirectory(false)
                // Spring stops the server after its last user; a hook of the library would race with it
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setPort(properties.port())
                .setConnectConfig("password", password.readOrDraw())
                .setLocaleConfig("locale", "C")
                // an option of initdb like the locale: the owner has the password from the first moment
                .setLocaleConfig("pwfile", password.file().toString())
                .setDataDirectoryCustomizer(folder -> {
                    AccessRules.write(folder);
                    Programs.close(home);
                    beforeLaunch.run();
                })
                // the library is made for tests and switches these off
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "");
        // a shell hands the settings on
        properties.settings().forEach((name, value) -> builder.setServerConfig(name, '"' + value + '"'));
        return builder;
    }
}
