package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Tracking numbers go on for as long as there are requests. */
@WholeApplication
class TrackingNumbersTest {

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DatabaseOwner owner;

    @Test
    void the_millionth_request_has_a_number_of_its_own_and_so_has_the_next() throws Exception {
        long last = database.sql("select last_value from whistle.tracking_number")
                .query(Long.class)
                .single();
        continueFrom(999_998);
        try {
            assertThat(loop.file(Items.RUBBISH).trackingNumber().value()).endsWith("-999999");
            assertThat(loop.file(Items.RUBBISH).trackingNumber().value()).endsWith("-1000000");
            assertThat(loop.file(Items.RUBBISH).trackingNumber().value()).endsWith("-1000001");
        } finally {
            continueFrom(last);
        }
    }

    /** What only the owner of the database may do. */
    private void continueFrom(long last) throws Exception {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select setval('whistle.tracking_number', " + last + ")");
        }
    }
}
