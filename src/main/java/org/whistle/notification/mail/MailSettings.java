package org.whistle.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In whose name mail goes out.
 *
 * @param from the address, with or without a name
 * @param reply where answers go, with {@code {token}} where the request is named, as in whistle+{token}@example.org;
 *     empty: to {@code from}
 * @param host the mail server; empty where none is set
 * @param publicUrl what links begin with; empty where it is not set
 */
@ConfigurationProperties("whistle.mail")
record MailSettings(
        @DefaultValue("whistle@localhost") String from,
        @DefaultValue("") String reply,
        @DefaultValue("") String host,
        @DefaultValue("") String publicUrl) {}
