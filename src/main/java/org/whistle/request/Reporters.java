package org.whistle.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who filed a request, for those who have to keep their names out of what is published. */
@Component
@Transactional(readOnly = true)
public class Reporters {

    private static final int SHORTEST_NAME = 2;

    private final JdbcClient database;

    Reporters(JdbcClient database) {
        this.database = database;
    }

    /** @return the names of those who filed it, and of those whose request was merged into it, where they gave one */
    public List<String> namesOf(String trackingNumber) {
        return database
                .sql(
                        """
                        select distinct trim(name)
                        from whistle.reporter join whistle.resident_request using (tracking_number)
                        where (tracking_number = :number or merged_into = :number) and name is not null
                        """)
                .param("number", trackingNumber)
                .query(String.class)
                .list()
                .stream()
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
    }
}
