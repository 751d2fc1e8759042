package org.whistle.notification;

import java.time.Duration;

/** A message was not handed over. */
public final class CarrierFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is to be done about it. */
    public enum Remedy {
        /** Nothing reaches this recipient: whoever works on the request is told; others wait until it is tried again. */
        GIVE_UP,
        /** It may go later: it is tried again some times. */
        TRY_AGAIN,
        /** Nothing goes to anybody at present: it waits, and that uses up no attempt. */
        WAIT
    }

    private final Remedy remedy;
    private final String code;
    private final Duration patience;

    /** @param code a short name or number of the failure; never an address, and nothing that a server has said */
    public CarrierFailure(Remedy remedy, String code, Throwable cause) {
        this(remedy, code, Patience.LONGEST, cause);
    }

    private CarrierFailure(Remedy remedy, String code, Duration patience, Throwable cause) {
        super("A message was not handed over: %s, %s".formatted(remedy, code), cause);
        this.remedy = remedy;
        this.code = code;
        this.patience = patience;
    }

    /** Nothing goes to anybody for some time. */
    public static CarrierFailure away(String code, Duration patience) {
        return new CarrierFailure(Remedy.WAIT, code, patience, null);
    }

    public Remedy remedy() {
        return remedy;
    }

    public String code() {
        return code;
    }

    /** How long it waits where {@link Remedy#WAIT} is the remedy. */
    Duration patience() {
        return patience;
    }
}
