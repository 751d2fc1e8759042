package org.whistle.notification;

/** How a delivery goes on. */
public enum DeliveryStep {
    /** More waits for the recipient. */
    MORE,
    /** Nothing waits any more; the delivery is over. */
    DONE,
    /** Nothing can go at present. */
    WAIT
}
