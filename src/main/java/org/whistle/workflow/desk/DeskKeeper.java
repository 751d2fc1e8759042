package org.whistle.workflow.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.startup.StartUpStep;

/** Has the database follow the engine's tasks, and mends what it did not follow so far; see the ADR on the desk. */
@Component
class DeskKeeper extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(DeskKeeper.class);

    private final JdbcClient database;

    DeskKeeper(JdbcClient database) {
        super(Order.MODELS);
        this.database = database;
    }

    @Override
    protected void prepare() {
        long mended = database.sql("select whistle.watch_tasks_of_this_zone()")
                .query(Long.class)
                .single();
        if (mended > 0) {
            log.info("Brought {} open tasks to the desks of their teams", mended);
        }
    }
}
