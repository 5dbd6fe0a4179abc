package org.faultbook.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The JDBC driver of PostgreSQL, for which no server here is one: what it makes of what it meets instead. */
final class PostgresClients {
    private PostgresClients() {}

    /** Connects without TLS, as a driver does that was not told to use it; its limits are in seconds. */
    static String connect(String host, int port, int millis) throws SQLException {
        int seconds = (millis + 999) / 1000;
        String url = "jdbc:postgresql://%s:%d/shop?user=shop&password=secret&sslmode=disable&gssEncMode=disable"
                .formatted(host, port);
        String limits = "&connectTimeout=%d&socketTimeout=%d&loginTimeout=0".formatted(seconds, seconds);
        try (Connection connection = DriverManager.getConnection(url + limits)) {
            return "connected to " + connection.getMetaData().getDatabaseProductName();
        }
    }
}
