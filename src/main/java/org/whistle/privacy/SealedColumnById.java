package org.whistle.privacy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows with one sealed column, told apart by an id. */
public abstract class SealedColumnById extends SealedColumn {

    private static final UUID FIRST = new UUID(0, 0);

    /** @param table without the schema, which is ours */
    protected SealedColumnById(JdbcClient database, String table, String column) {
        super(database, table, "id", column);
    }

    @Override
    protected Object asKey(String text) {
        return text.isEmpty() ? FIRST : UUID.fromString(text);
    }
}
