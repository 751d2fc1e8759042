package org.whistle.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/** Who owns the tables, and so may do what the application may not. */
@Component
public class DatabaseOwner {

    private final FlywayConnectionDetails details;

    DatabaseOwner(FlywayConnectionDetails details) {
        this.details = details;
    }

    /** @return a connection of the caller's to close */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    public String password() {
        return details.getPassword();
    }
}
