package org.whistle.startup;

import org.springframework.context.SmartLifecycle;

/** Something that is prepared before the doors open. It is done at every start, so it has to be harmless when repeated. */
public abstract class StartUpStep implements SmartLifecycle {

    /** What comes before what. */
    public enum Order {
        PERSONAL_DATA,
        CALENDAR,
        SAMPLE,
        MODELS,
        EARLIER_MODELS,
        ACCOUNTS,
        CLOCKS,
        FIRST_ADMINISTRATOR
    }

    /** The web server comes at the far end, so all of these are before it. */
    private static final int FIRST_PHASE = -100;

    private final Order order;
    private volatile boolean done;

    protected StartUpStep(Order order) {
        this.order = order;
    }

    protected abstract void prepare();

    @Override
    public final void start() {
        prepare();
        done = true;
    }

    @Override
    public final void stop() {
        done = false;
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    @Override
    public final int getPhase() {
        return FIRST_PHASE + order.ordinal();
    }
}
