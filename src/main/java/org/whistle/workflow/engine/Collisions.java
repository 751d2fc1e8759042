package org.whistle.workflow.engine;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two who change the same in the same moment: the engine or the database stops one of them. */
public final class Collisions {

    private static final String DEADLOCK = "40P01";

    private Collisions() {}

    /** Whether it failed because of somebody else, so that it is worth doing again. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException database && DEADLOCK.equals(database.getSQLState()));
    }

    /** @return the failure as those who know no engine understand it */
    public static RuntimeException told(RuntimeException failure) {
        return caused(failure)
                ? new ConcurrencyFailureException("Somebody else moved the request in the same moment", failure)
                : failure;
    }
}
