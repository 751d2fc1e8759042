package org.whistle.notification;

/** Brings messages to residents by one channel. Whoever adds a channel adds a bean of this type. */
public interface Carrier {

    MessageChannel channel();

    /** Whether it was set up. Where it was not, no message is written for it. */
    boolean isOn();

    /**
     * Hands a message over; afterwards it is somebody else's to deliver.
     *
     * @return whether it was handed over, or has nobody to go to any more
     * @throws CarrierFailure when it was not
     */
    Carried carry(Message message);

    /** How it went. */
    enum Carried {
        SENT,
        DROPPED
    }
}
