package org.whistle.workflow.engine;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two who change the same in the same moment: the engine or the database stops one of them. */
public final class Collisions {

    private static final String DEADLOCK = "40P01";
    /** One ends what the other has just begun a called process below; the engine's own keys are named so. */
    private static final String STILL_REFERRED_TO = "23503";

    private static final String KEY_OF_THE_ENGINE = "act_fk_";
    /** Both make the same account, or let it into the same group. */
    private static final String THERE_ALREADY = "23505";

    private static final Pattern KEYS_OF_ACCOUNTS =
            Pattern.compile("act_uniq_auth_(user|group)|act_id_(user|membership)_");

    private Collisions() {}

    /** Whether it failed because of somebody else, so that it is worth doing again. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException database && isStopped(database));
    }

    private static boolean isStopped(SQLException failure) {
        return DEADLOCK.equals(failure.getSQLState())
                || STILL_REFERRED_TO.equals(failure.getSQLState())
                        && failure.getMessage().contains(KEY_OF_THE_ENGINE)
                || THERE_ALREADY.equals(failure.getSQLState())
                        && KEYS_OF_ACCOUNTS.matcher(failure.getMessage()).find();
    }

    /** @return the failure as those who know no engine understand it */
    public static RuntimeException told(RuntimeException failure) {
        return caused(failure)
                ? new ConcurrencyFailureException("Somebody else moved the request in the same moment", failure)
                : failure;
    }
}
