package org.whistle.workflow.staff;

import org.springframework.stereotype.Component;
import org.whistle.startup.StartUpStep;

/** Makes groups, rights, filters and accounts. */
@Component
class StaffStartUp extends StartUpStep {

    private final Groups groups;
    private final Rights rights;
    private final TaskFilters filters;
    private final SampleAccounts accounts;

    StaffStartUp(Groups groups, Rights rights, TaskFilters filters, SampleAccounts accounts) {
        super(Order.ACCOUNTS);
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
    }

    @Override
    protected void prepare() {
        groups.make();
        rights.grant();
        filters.make();
        accounts.make();
    }
}
