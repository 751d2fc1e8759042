package org.whistle.workflow.staff;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes groups, rights, filters and accounts before any door opens. All of it is harmless when repeated. */
@Component
class StartUp implements SmartLifecycle {

    /** After sample and models. */
    static final int PHASE = -50;

    private final Groups groups;
    private final Rights rights;
    private final TaskFilters filters;
    private final SampleAccounts accounts;
    private boolean running;

    StartUp(Groups groups, Rights rights, TaskFilters filters, SampleAccounts accounts) {
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        groups.make();
        rights.grant();
        filters.make();
        accounts.make();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
