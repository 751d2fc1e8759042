package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links of all chains in the order of their numbers, one after the other, for those who seal and doubt them. */
@Repository
public class SealedLinkRows {

    private final JdbcTemplate template;

    SealedLinkRows(DataSource database) {
        this.template = new JdbcTemplate(database);
        // a cursor instead of millions of links in memory
        template.setFetchSize(5_000);
    }

    /**
     * A link of a chain.
     *
     * @param number runs over all cases, from 1
     * @param caseKey the case it belongs to; null where it was not asked for
     * @param entry the number of the entry it covers; 0 where it was not asked for
     * @param at when the entry says that it was written; null where the entry is gone or was not asked for
     */
    public record Link(long number, byte[] hash, String caseKey, long entry, Instant at) {}

    /** Number and hash of each link, as one snapshot. */
    @Transactional(readOnly = true)
    public void hashes(Consumer<Link> reader) {
        template.query("select number, hash from whistle.case_seal order by number", (RowCallbackHandler)
                row -> reader.accept(new Link(row.getLong(1), row.getBytes(2), null, 0, null)));
    }

    /** Each link with its entry's case and time, as one snapshot. */
    @Transactional(readOnly = true)
    public void links(Consumer<Link> reader) {
        template.query(
                """
                select s.number, s.hash, s.case_key, s.event_id, e.at
                from whistle.case_seal s left join whistle.case_event e on e.id = s.event_id
                order by s.number
                """,
                (RowCallbackHandler) row -> reader.accept(link(row)));
    }

    private static Link link(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(5);
        return new Link(
                row.getLong(1), row.getBytes(2), row.getString(3), row.getLong(4), at == null ? null : at.toInstant());
    }
}
