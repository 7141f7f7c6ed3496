package org.tejido.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Watches a table for rows that are on their way, and notes how long each took to arrive; looks about every millisecond. */
final class Arrivals implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;
    private final Map<UUID, Long> awaited = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final Thread watcher;
    private volatile boolean closed;

    /** @param sql selects the ids that are there, of those in its one parameter */
    Arrivals(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.watcher = Thread.ofPlatform().name("arrivals").start(this::watch);
    }

    /** @param since when it set out, by {@link System#nanoTime} */
    void await(UUID id, long since) {
        awaited.put(id, since);
    }

    /** @return how long each took; those that have not arrived by then are missing */
    Latencies arrived(Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (!awaited.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        closed = true;
        watcher.join();
        return latencies;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        connection.close();
    }

    private void watch() {
        try {
            while (!closed) {
                if (!awaited.isEmpty()) {
                    look();
                }
                Thread.sleep(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws SQLException {
        statement.setArray(1, connection.createArrayOf("uuid", awaited.keySet().toArray()));
        try (var rows = statement.executeQuery()) {
            var now = System.nanoTime();
            while (rows.next()) {
                var since = awaited.remove(rows.getObject(1, UUID.class));
                if (since != null) {
                    latencies.add(now - since);
                }
            }
        }
    }
}
