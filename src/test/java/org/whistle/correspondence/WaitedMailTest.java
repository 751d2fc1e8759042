package org.whistle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.Http;

/** A mail that waited for long becomes a request. */
class WaitedMailTest extends WithInbox {

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Test
    void the_promise_counts_from_now_and_is_no_day_that_is_over() {
        // given
        Instant before = Instant.now();
        inbox.arrives(Mails.plain("w" + UUID.randomUUID() + "@example.org", "whistle@localhost", "三官弄垃圾成堆。"));
        inbox.goRound();
        String id = database.sql(
                        """
                        update whistle.incoming_mail set received_at = received_at - interval '60 days'
                        where place = (select max(place) from whistle.incoming_mail) returning id
                        """)
                .query(String.class)
                .single();

        // when
        post(id, "look", "{\"reason\": \"SORT\"}");
        String number = post(id, "request", "{\"description\": \"三官弄垃圾成堆。\", \"item\": \"01-02\"}");

        // then
        assertThat(of("filed_at", number))
                .as("it was asked when it was written")
                .isBefore(before);
        assertThat(of("deadline", number)).isAfter(before);
    }

    private String post(String id, String deed, String body) {
        return http.post("/api/triage/" + id + "/" + deed, body)
                .as("calltaker")
                .answer()
                .at("trackingNumber");
    }

    private Instant of(String column, String number) {
        return database.sql("select " + column + " from whistle.resident_request where tracking_number = ?")
                .param(number)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
