package org.whistle.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how requests stand to each other, and keeps others from changing it until the transaction is over. */
@Repository
class StandingRows {

    private final JdbcClient database;

    StandingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param mergedInto the request that goes on, or was closed, for it; or null
     * @param parts into how many it was split; 0 where it was not
     */
    record Standing(String trackingNumber, Status status, Stage stage, String mergedInto, int parts) {}

    Optional<Standing> lock(String trackingNumber) {
        return Optional.ofNullable(lock(List.of(trackingNumber)).get(trackingNumber));
    }

    /** Locked in the order of their numbers: of two who want the same, one waits and neither for the other. */
    Map<String, Standing> lock(List<String> trackingNumbers) {
        return database
                .sql(
                        """
                        select tracking_number, status, stage, merged_into, parts from whistle.resident_request
                        where tracking_number = any(?) order by tracking_number for no key update
                        """)
                .params(List.of((Object) trackingNumbers.toArray(String[]::new)))
                .query((row, number) -> new Standing(
                        row.getString("tracking_number"),
                        Status.valueOf(row.getString("status")),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("merged_into"),
                        row.getInt("parts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::trackingNumber, Function.identity()));
    }
}
