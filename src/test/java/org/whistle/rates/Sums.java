package org.whistle.rates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the sums again. */
final class Sums {

    private final JdbcClient database;

    Sums(JdbcClient database) {
        this.database = database;
    }

    /** @return how many sums of an edition are not those of its marks */
    long wrong(Edition edition) {
        return database.sql(
                        """
                        select count(*) from (
                          select month, measure, unit, item, community, raw_points, raw_of, adjusted_points, adjusted_of
                          from whistle.rate_sum where edition = :edition) a
                        full join (
                          select date_trunc('month', day)::date as month, measure, unit, item, community,
                                 sum(points) as points, sum(possible) as possible,
                                 sum(case when excluded then 0 else points end) as points_left,
                                 sum(case when excluded then 0 else possible end) as possible_left
                          from whistle.rate_mark where edition = :edition group by 1, 2, 3, 4, 5) b
                        using (month, measure, unit, item, community)
                        where (raw_points, raw_of, adjusted_points, adjusted_of)
                          is distinct from (points, possible, points_left, possible_left)
                        """)
                .param("edition", edition.number())
                .query(Long.class)
                .single();
    }
}
