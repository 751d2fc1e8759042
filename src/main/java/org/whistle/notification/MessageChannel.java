package org.whistle.notification;

/** How messages reach residents. */
public enum MessageChannel {
    MAIL,
    WEBHOOK
}
