package org.whistle.access;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where security events are written.
 *
 * @param file the file of today; those of earlier days stand beside it, packed
 * @param keepDays how long those are kept
 * @param largest a file that grows larger is packed before the day is over
 */
@ConfigurationProperties("whistle.security-log")
record SecurityLogSettings(
        @DefaultValue("./var/log/security.log") Path file,
        @DefaultValue("180") int keepDays,
        @DefaultValue("50MB") DataSize largest) {}
