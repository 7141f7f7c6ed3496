package org.tejido.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Organisations by the hundred thousand, written past the service, for a registry is not filled by asking a million times. */
final class Registry {

    private static final int REMEMBERED = 10_000;

    private Registry() {}

    /** Fills up to the size; leaves a registry alone that has it already. */
    static void fill(Installation installation, int size) throws IOException, SQLException {
        try (var connection = installation.connect("member");
                var statement = connection.createStatement()) {
            var missing = size - count(connection);
            if (missing > 0) {
                statement.execute(script().replace("${size}", Integer.toString(missing)));
            }
        }
        try (var connection = installation.connect("member");
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** One of them. */
    record Known(UUID id, String name) {

        /** The first letters of its first word, which few others have. */
        String begun() {
            return name.substring(0, Math.min(5, name.length())).strip();
        }
    }

    /** Some of them, drawn anew each time. */
    static List<Known> some(Installation installation) throws IOException, SQLException {
        var some = new ArrayList<Known>();
        try (var connection = installation.connect("member");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, name FROM organisation ORDER BY random() LIMIT " + REMEMBERED)) {
            while (rows.next()) {
                some.add(new Known(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return some;
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM organisation")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Registry.class.getResourceAsStream("members.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
