package org.whistle.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who filed a request, for those who have to keep their names out of what is published. */
@Component
@Transactional(readOnly = true)
class Reporters {

    private final JdbcClient database;

    Reporters(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return the names of those who filed it, and of all who read the same: whose request was merged with it, by way of
     *     others too, or is a whole or a part of one of them
     */
    List<PersonName> namesOf(String trackingNumber) {
        return database
                .sql(
                        """
                        with recursive family (number) as (
                          select cast(:number as text)
                          union
                          select relative.number
                          from family cross join lateral (
                            select tracking_number from whistle.resident_request where merged_into = family.number
                            union all
                            select tracking_number from whistle.resident_request where split_from = family.number
                            union all
                            select merged_into from whistle.resident_request where tracking_number = family.number
                            union all
                            select split_from from whistle.resident_request where tracking_number = family.number
                          ) as relative (number)
                          where relative.number is not null)
                        select distinct trim(name)
                        from whistle.reporter
                        where tracking_number in (select number from family) and name is not null
                        """)
                .param("number", trackingNumber)
                .query(String.class)
                .list()
                .stream()
                .map(PersonName::new)
                .filter(PersonName::isTelling)
                .toList();
    }
}
