package org.whistle.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests as lists of tasks show them, many at once. Whoever calls this has checked that the caseworker may. */
@Component
@Transactional(readOnly = true)
public class DeskReader {

    private final JdbcClient database;

    DeskReader(JdbcClient database) {
        this.database = database;
    }

    /**
     * A request in one line.
     *
     * @param address where it is, in the reporter's words; null where they gave none, or it was erased
     * @param followers how many others were merged into it
     * @param stands the deadline of its promise while that clock stands; null while it runs
     * @param family the number by which those that belong together are known: the one that goes on for it, or that it
     *     was split from
     */
    public record Line(
            String trackingNumber,
            String item,
            String community,
            String address,
            int followers,
            Instant stands,
            String family) {

        @Override
        public String toString() {
            return "Line[" + trackingNumber + "]";
        }
    }

    /** @return those of the numbers that there are */
    public List<Line> lines(Collection<String> trackingNumbers) {
        return database.sql(
                        """
                        select r.tracking_number, r.item, r.community, nullif(r.address, :erased) as address,
                               r.followers,
                               (select c.deadline from whistle.clock c
                                where c.tracking_number = r.tracking_number and c.kind = 'RESOLUTION'
                                  and c.department is null and c.commitment is null and c.stopped_at is null
                                  and c.paused_until is not null) as stands,
                               coalesce(r.merged_into, r.split_from, r.tracking_number) as family
                        from whistle.resident_request r where r.tracking_number = any(:numbers)
                        """)
                .param("erased", ErasedText.MARK)
                .param("numbers", trackingNumbers.toArray(String[]::new))
                .query((row, number) -> new Line(
                        row.getString("tracking_number"),
                        row.getString("item"),
                        row.getString("community"),
                        row.getString("address"),
                        row.getInt("followers"),
                        Optional.ofNullable(row.getTimestamp("stands"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getString("family")))
                .list();
    }

    /**
     * Those of the requests that are at a place, or of which somebody said something: in the address, the building's name
     * or what the resident wrote. What was erased is not there to be found.
     *
     * @param words as somebody types them; each word has to be there
     */
    public Set<String> matching(Collection<String> trackingNumbers, List<String> words) {
        return database
                .sql(
                        """
                        select r.tracking_number from whistle.resident_request r
                        left join whistle.building b on b.community = r.community and b.community || '-' || b.code = r.building
                        where r.tracking_number = any(:numbers)
                          and concat_ws(' ', nullif(r.address, :erased), nullif(r.description, :erased), b.name, b.english)
                              ilike all(:patterns)
                        """)
                .param("erased", ErasedText.MARK)
                .param("numbers", trackingNumbers.toArray(String[]::new))
                .param("patterns", words.stream().map(DeskReader::pattern).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
