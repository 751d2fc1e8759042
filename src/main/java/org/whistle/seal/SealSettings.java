package org.whistle.seal;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where seals go.
 *
 * @param directory the folder of the files, best on another machine
 * @param keyFile the key that signs; it is drawn where there is none
 * @param publicKey the public key to check with, in PEM; without it the one in the folder
 * @param mailTo who gets every seal by mail; nobody as shipped
 * @param mailFrom in whose name
 */
@ConfigurationProperties("whistle.seal")
record SealSettings(
        Path directory,
        Path keyFile,
        Path publicKey,
        @DefaultValue List<String> mailTo,
        @DefaultValue("whistle@localhost") String mailFrom) {}
