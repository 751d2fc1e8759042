package org.whistle.problem;

import java.sql.SQLException;
import java.util.stream.Stream;

/** A zero byte in a text: no text of ours holds one, and PostgreSQL refuses to look for one. */
public final class ZeroByte {

    /** PostgreSQL: no such sign in its encoding. */
    private static final String NO_SUCH_SIGN = "22021";

    private ZeroByte() {}

    /** @return whether it was what the database could not read */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && NO_SUCH_SIGN.equals(refused.getSQLState()));
    }
}
