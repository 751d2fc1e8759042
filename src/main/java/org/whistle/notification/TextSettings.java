package org.whistle.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets text messages.
 *
 * @param alsoWithMail whether also those get one who get a mail
 */
@ConfigurationProperties("whistle.webhook")
record TextSettings(@DefaultValue("false") boolean alsoWithMail) {}
