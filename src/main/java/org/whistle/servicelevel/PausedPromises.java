package org.whistle.servicelevel;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promises whose clocks stand, for lists of many requests. */
@Component
@Transactional(readOnly = true)
public class PausedPromises {

    private final JdbcClient database;

    PausedPromises(JdbcClient database) {
        this.database = database;
    }

    /** @return those of the requests whose promise stands for now */
    public Set<String> among(Collection<String> trackingNumbers) {
        return database.sql(
                        """
                        select tracking_number from whistle.clock
                        where tracking_number = any(?) and kind = 'RESOLUTION' and department is null
                          and stopped_at is null and paused_until is not null
                        """)
                .param(trackingNumbers.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
