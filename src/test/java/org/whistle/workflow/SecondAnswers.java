package org.whistle.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;

/** What is on record of requests with two answers in a round. */
final class SecondAnswers {

    private SecondAnswers() {}

    /** @return which answer counts, what it says, and of which round, in the order of the case file */
    static List<String> weighed(JdbcClient database, Receipt request) {
        return database.sql(
                        """
                        select concat_ws(' ', detail->>'counts', detail->>'solved', detail->>'satisfaction',
                                         detail->>'round')
                        from whistle.case_event where case_key = ? and kind = 'ANSWERS_WEIGHED' order by id
                        """)
                .param(request.trackingNumber().value())
                .query(String.class)
                .list();
    }

    /** @return who gave the answers that count, and what they say, by round */
    static List<String> counting(JdbcClient database, Receipt request) {
        return database.sql(
                        """
                        select given_by || ' ' || solved from whistle.evaluation
                        where tracking_number = ? and counts order by round
                        """)
                .param(request.trackingNumber().value())
                .query(String.class)
                .list();
    }
}
