package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private DataSource application;

    @Autowired
    private Environment environment;

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
        String password = Files.readString(
                Path.of(environment.getRequiredProperty("whistle.embedded.home"), "postgres.password"));
        try (Connection connection = application.getConnection();
                Connection owner =
                        DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", password);
                Statement statement = owner.createStatement()) {
            statement.execute("select setval('whistle.tracking_number', " + last + ")");
        }
    }
}
