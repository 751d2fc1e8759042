package org.whistle.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table with one sealed column. Whoever owns the table writes it. */
public abstract class SealedColumn implements SealedRows {

    private final JdbcClient database;
    private final String table;
    private final String key;
    private final String column;

    /**
     * @param table without the schema, which is ours
     * @param key the column by which rows are told apart
     */
    protected SealedColumn(JdbcClient database, String table, String key, String column) {
        this.database = database;
        this.table = table;
        this.key = key;
        this.column = column;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public String place() {
        return table + "." + column;
    }

    @Override
    public boolean haveStamp(byte[] stamp) {
        return database.sql("select exists (select from whistle.%s where substring(%s from 1 for 5) = ?)"
                        .formatted(table, column))
                .param(stamp)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Row> withoutStamp(byte[] stamp, String after, int limit) {
        return database.sql(
                        """
                        select %1$s, %3$s from whistle.%2$s
                        where %1$s > ? and substring(%3$s from 1 for 5) <> ?
                        order by %1$s limit ?
                        """
                                .formatted(key, table, column))
                .params(asKey(after), stamp, limit)
                .query((row, number) -> new Row(row.getString(1), row.getBytes(2)))
                .list();
    }

    /**
     * Seals what a row holds with the key in force, for the same place.
     *
     * @throws Vault.Broken when it cannot be opened
     */
    protected final byte[] anew(Vault vault, Row row) {
        // elsewhere it does not open
        String context = place() + "." + row.key();
        return vault.seal(vault.open(row.sealed(), context), context);
    }

    /** @return the key as the database knows it; for the empty text one that comes before all others */
    protected Object asKey(String text) {
        return text;
    }
}
