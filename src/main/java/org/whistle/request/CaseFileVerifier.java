package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the chains and finds every entry that was changed, removed or put elsewhere after it was sealed. */
@Component
public class CaseFileVerifier {

    private static final String LINKS =
            """
            select s.number, s.event_id, s.case_key as sealed_key, s.position, s.previous, s.hash,
                   e.id, e.case_key, e.at, e.source, e.kind, e.actor, e.stage, e.detail::text as detail
            from whistle.case_seal s left join whistle.case_event e on e.id = s.event_id
            """;

    private final JdbcTemplate template;

    CaseFileVerifier(DataSource database) {
        this.template = new JdbcTemplate(database);
        // a cursor instead of millions of entries in memory
        template.setFetchSize(1_000);
    }

    /** What is wrong with an entry or a link. */
    public enum Fault {
        ENTRY_CHANGED,
        ENTRY_REMOVED,
        LINK_REMOVED,
        LINK_CHANGED,
        /** It is older than what was sealed long ago, and no link covers it: it was slipped in. */
        NEVER_SEALED,
        /** The words beside the entry are not those that it was sealed with. */
        TEXT_CHANGED,
        /** The words beside the entry are gone, and no later entry says that they were erased. */
        TEXT_REMOVED
    }

    /**
     * One thing that is wrong.
     *
     * @param caseKey the case; null where a link of an unknown case is missing
     * @param eventId the entry, or 0 where it is not known any more
     */
    public record Finding(String caseKey, long eventId, Fault fault) {}

    /** Follows one chain. A removed end of it shows only in {@link #verifyAll()}. */
    @Transactional(readOnly = true)
    public List<Finding> verify(String caseKey) {
        Chains chains = new Chains();
        template.query(
                LINKS + " where s.case_key = ? order by s.case_key, s.position",
                (RowCallbackHandler) chains::follow,
                caseKey);
        return Stream.concat(chains.findings.stream(), new CaseTextVerifier(template).verify(caseKey).stream())
                .toList();
    }

    /** Follows all chains, and looks for gaps in the numbers that run over all of them. */
    @Transactional(readOnly = true)
    public List<Finding> verifyAll() {
        return verifyAll(() -> {});
    }

    /**
     * As {@link #verifyAll()}.
     *
     * @param progress is told of each link
     */
    @Transactional(readOnly = true)
    public List<Finding> verifyAll(Runnable progress) {
        Chains chains = new Chains();
        template.query(LINKS + " order by s.case_key, s.position", (RowCallbackHandler) row -> {
            chains.follow(row);
            progress.run();
        });
        List<Finding> findings = new ArrayList<>(chains.findings);
        findings.addAll(new CaseTextVerifier(template).verifyAll());
        template.query(
                """
                select number from (select number, lag(number, 1, 0::bigint) over (order by number) as before
                                    from whistle.case_seal) numbered
                where number <> before + 1
                """,
                (RowCallbackHandler) row -> findings.add(new Finding(null, 0, Fault.LINK_REMOVED)));
        return findings;
    }

    /**
     * Looks for entries that no link covers although they are old: written before a moment, as they say, or numbered so
     * low that the sealer does not look at them any more.
     *
     * @param before everything that was written until then has been sealed
     */
    @Transactional(readOnly = true)
    public List<Finding> neverSealed(Instant before) {
        return template.query(
                """
                select id, case_key from whistle.case_event e
                where not exists (select from whistle.case_seal s where s.event_id = e.id)
                  and (at < ? or id <= coalesce(
                        (select event_id from whistle.case_seal
                         where number = (select max(number) from whistle.case_seal) - ?), 0))
                order by id
                """,
                (row, number) -> new Finding(row.getString(2), row.getLong(1), Fault.NEVER_SEALED),
                Timestamp.from(before),
                SealRows.LOOK_BACK);
    }

    /**
     * The newest link of all. Kept elsewhere, it shows later whether the end was cut off and sealed again: then no link
     * has this number and this hash any more.
     *
     * @param hash in hexadecimal; empty while nothing is sealed
     */
    public record Head(long number, String hash) {}

    /** @return the newest link of all */
    @Transactional(readOnly = true)
    public Head head() {
        return template
                .query(
                        "select number, hash from whistle.case_seal order by number desc limit 1",
                        (row, number) ->
                                new Head(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .stream()
                .findFirst()
                .orElse(new Head(0, ""));
    }

    private static final class Chains {

        private final List<Finding> findings = new ArrayList<>();
        private String caseKey;
        private Seal last;

        void follow(ResultSet row) throws SQLException {
            Seal before = row.getString("sealed_key").equals(caseKey) ? last : null;
            caseKey = row.getString("sealed_key");
            last = SealRows.seal(row);
            check(row.getLong("event_id"), last, before, row);
        }

        private void check(long eventId, Seal link, Seal before, ResultSet row) throws SQLException {
            int expected = before == null ? 1 : before.position() + 1;
            byte[] previous = before == null ? new byte[0] : before.hash();
            if (link.position() != expected) {
                findings.add(new Finding(caseKey, eventId, Fault.LINK_REMOVED));
            } else if (!Arrays.equals(link.previous(), previous)) {
                findings.add(new Finding(caseKey, eventId, Fault.LINK_CHANGED));
            } else if (row.getString("case_key") == null) {
                findings.add(new Finding(caseKey, eventId, Fault.ENTRY_REMOVED));
            } else if (!Arrays.equals(link.hash(), hash(link, row))) {
                findings.add(new Finding(caseKey, eventId, Fault.ENTRY_CHANGED));
            }
        }

        private static byte[] hash(Seal link, ResultSet row) throws SQLException {
            return Seal.hash(link.number(), link.position(), link.previous(), SealRows.entry(row));
        }
    }
}
