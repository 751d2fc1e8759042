package org.whistle.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** Holds a request open for as long as a step takes that must not be overtaken by its end. */
@Component
public class OpenRequests {

    private final JdbcClient database;

    OpenRequests(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whoever wants to end the request waits until the transaction is over, and then sees what it did.
     *
     * @throws Refusal when it has ended already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String trackingNumber) {
        database.sql("select status from whistle.resident_request where tracking_number = ? for no key update")
                .param(trackingNumber)
                .query(String.class)
                .optional()
                .filter(Status.OPEN.name()::equals)
                .orElseThrow(() -> Refusal.conflict("already-ended", trackingNumber));
    }
}
