package org.whistle.request;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code case_event}, read by transactions and by pages. Transactions are 64-bit numbers that never turn over. */
@Repository
class FeedRows {

    private static final String ENTRIES = "select case_key, at, kind, actor, detail::text as detail"
            + " from whistle.case_event where source = 'DOMAIN' and ";

    private final JdbcClient database;
    private final JdbcTemplate template;
    private final ObjectReader members;

    FeedRows(JdbcClient database, JdbcTemplate template, ObjectMapper json) {
        this.database = database;
        this.template = template;
        this.members = json.readerFor(new TypeReference<Map<String, Object>>() {});
    }

    /** An entry's case and transaction. */
    record Written(String caseKey, long xid) {}

    long horizon() {
        return database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    boolean hasDecidedSince(long first) {
        return database.sql(
                        """
                        select exists (select from whistle.case_event
                                       where source = 'DOMAIN' and xid >= ?::text::xid8
                                         and xid < pg_snapshot_xmin(pg_current_snapshot()))
                        """)
                .param(Long.toString(first))
                .query(Boolean.class)
                .single();
    }

    /** In the order of transactions; all entries of the last one, so that there may be more of them. */
    List<Written> written(long first, long horizon, int most) {
        return database.sql(
                        """
                        select case_key, xid::text::bigint as number from whistle.case_event
                        where source = 'DOMAIN' and xid >= ?::text::xid8 and xid < ?::text::xid8
                        order by xid fetch first ? rows with ties
                        """)
                .params(Long.toString(first), Long.toString(horizon), most)
                .query((row, number) -> new Written(row.getString("case_key"), row.getLong("number")))
                .list();
    }

    Optional<Instant> oldestSince(long first) {
        return database.sql(
                        """
                        select min(at) as oldest from whistle.case_event
                        where source = 'DOMAIN' and xid >= ?::text::xid8
                          and xid < pg_snapshot_xmax(pg_current_snapshot())
                        """)
                .param(Long.toString(first))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("oldest")))
                .single()
                .map(Timestamp::toInstant);
    }

    /** A server that was restored may have entries of later transactions, of the one before it: those are old. */
    List<String> since(long first) {
        return database.sql(
                        """
                        select distinct case_key from whistle.case_event
                        where source = 'DOMAIN' and xid >= ?::text::xid8
                          and xid < pg_snapshot_xmax(pg_current_snapshot())
                        order by case_key
                        """)
                .param(Long.toString(first))
                .query(String.class)
                .list();
    }

    List<WrittenCaseFile> files(Collection<String> numbers) {
        Files files = new Files();
        template.query(
                ENTRIES + "case_key = any(?) order by case_key, id", files, (Object) numbers.toArray(String[]::new));
        return files.read;
    }

    List<WrittenCaseFile> page(String after, int most) {
        Files files = new Files();
        template.query(ENTRIES + "case_key > ? order by case_key, id limit ?", files, after, most);
        return files.read;
    }

    private final class Files implements RowCallbackHandler {

        private final List<WrittenCaseFile> read = new ArrayList<>();
        private WrittenCaseFile last;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String number = row.getString(1);
            if (last == null || !last.trackingNumber().equals(number)) {
                last = new WrittenCaseFile(number, members);
                read.add(last);
            }
            last.add(row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4), row.getString(5));
        }
    }
}
