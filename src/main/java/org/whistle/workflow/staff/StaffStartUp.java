package org.whistle.workflow.staff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.startup.StartUpStep;

/** Makes groups, rights, filters and accounts. */
@Component
class StaffStartUp extends StartUpStep {

    private final Groups groups;
    private final Rights rights;
    private final TaskFilters filters;
    private final SampleAccounts accounts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    StaffStartUp(
            Groups groups,
            Rights rights,
            TaskFilters filters,
            SampleAccounts accounts,
            JdbcClient database,
            TransactionTemplate transaction) {
        super(Order.ACCOUNTS);
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    protected void prepare() {
        transaction.executeWithoutResult(status -> {
            // each of them looks first and adds then; of several nodes that start at once one does it
            database.sql("select pg_advisory_xact_lock(hashtext('whistle.staff'))::text")
                    .query(String.class)
                    .single();
            groups.make();
            rights.grant();
            filters.make();
        });
        accounts.make();
    }
}
