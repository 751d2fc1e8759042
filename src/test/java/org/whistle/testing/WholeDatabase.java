package org.whistle.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for words in every row of every table, the engine's and ours, in texts, documents and bytes. */
@Component
public class WholeDatabase {

    private final JdbcClient database;

    WholeDatabase(JdbcClient database) {
        this.database = database;
    }

    /** @return the tables that hold the words */
    public List<String> tablesWith(String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        return tables().stream()
                .filter(table -> database.sql("select exists (select from " + table
                                + " as t where strpos(t::text, :words) > 0 or strpos(t::text, :hex) > 0)")
                        .param("words", words)
                        .param("hex", hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> tables() {
        return database.sql(
                        """
                        select quote_ident(table_schema) || '.' || quote_ident(table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'select')
                        order by 1
                        """)
                .query(String.class)
                .list();
    }
}
