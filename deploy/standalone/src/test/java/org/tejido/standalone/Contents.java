package org.tejido.standalone;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.tejido.engines.Postgres;

/**
 * All that an installation's database holds.
 *
 * @param tables a checksum of the rows of each, without when a message was sent
 * @param sequences the last number that each has given
 * @param messages how many there are to tell
 * @param untold how many of these are still to be sent
 */
record Contents(Map<String, String> tables, Map<String, Long> sequences, long messages, long untold) {

    static Contents of(Path data) throws SQLException {
        var postgres = Postgres.running(data.resolve("postgresql"), data.resolve("logs/postgresql.log"))
                .orElseThrow();
        try (var connection = postgres.connect("tejido");
                var statement = connection.createStatement()) {
            var tables = new TreeMap<String, String>();
            for (var table : names(statement, "SELECT schemaname || '.' || tablename FROM pg_tables")) {
                tables.put(table, text(statement, """
                    SELECT count(*) || ' ' || md5(coalesce(string_agg(line, chr(10) ORDER BY line), ''))
                      FROM (SELECT (to_jsonb(t) - 'sent_at')::text AS line FROM %s t) lines
                    """.formatted(table)));
            }
            var sequences = new TreeMap<String, Long>();
            for (var sequence : names(statement, "SELECT schemaname || '.' || sequencename FROM pg_sequences")) {
                sequences.put(sequence, Long.valueOf(text(statement, "SELECT last_value FROM " + sequence)));
            }
            return new Contents(tables, sequences, messages(statement, "true"), messages(statement, "sent_at IS NULL"));
        }
    }

    private static long messages(Statement statement, String which) throws SQLException {
        var all = 0L;
        for (var service : new String[] {"member", "project", "event"}) {
            all += Long.parseLong(text(statement, "SELECT count(*) FROM %s.outbox WHERE %s".formatted(service, which)));
        }
        return all;
    }

    private static Iterable<String> names(Statement statement, String query) throws SQLException {
        var names = new TreeMap<String, String>();
        try (var rows =
                statement.executeQuery(query + " WHERE schemaname IN ('gateway', 'member', 'project', 'event')")) {
            while (rows.next()) {
                names.put(rows.getString(1), "");
            }
        }
        return names.keySet();
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
