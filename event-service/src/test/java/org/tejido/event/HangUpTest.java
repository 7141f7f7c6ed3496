package org.tejido.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.testing.Visitors;

/** Registrants whose train enters a tunnel at whatever moment. */
@EventServiceTest
class HangUpTest {

    private static final int CLIENTS = 2000;
    private static final int AT_ONCE = 24;
    private static final long LONGEST_PATIENCE_NANOS = 8_000_000;

    @Autowired
    Office office;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    ConnectionFactory connections;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leaveNothingHalfWritten(boolean withKey) throws Exception {
        var event = office.announces(CLIENTS / 2);
        var random = new Random(20261124);
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var client = 0; client < CLIENTS; client++) {
                var patience = random.nextLong(LONGEST_PATIENCE_NANOS);
                crowd.submit(() -> hangUpAfter(patience, event, withKey));
            }
        }

        await().untilAsserted(() -> assertThat(acquired()).isZero());
        assertThat(count("SELECT count(*) FROM registration WHERE event_id = :id", event))
                .isPositive();
        assertThat(count("""
                SELECT taken - (SELECT coalesce(sum(registration.seats), 0) FROM registration
                                 WHERE registration.event_id = pool.event_id)
                  FROM pool WHERE id = :id
                """, event)).isZero();
        assertThat(count("""
                SELECT count(*) FROM registration
                 WHERE event_id = :id AND id NOT IN (SELECT subject FROM outbox)
                """, event)).isZero();
        assertThat(count("""
                SELECT count(*) FROM outbox
                 WHERE topic = 'event.registration.v1' AND subject NOT IN (SELECT id FROM registration)
                   AND :id IS NOT NULL
                """, event)).isZero();
        assertThat(count("""
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND state LIKE 'idle in transaction%'
                   AND state_change < now() - interval '2 seconds' AND :id IS NOT NULL
                """, event)).isZero();
    }

    private Void hangUpAfter(long nanos, UUID event, boolean withKey) throws IOException {
        var address = URI.create(visitors.baseUrl());
        var body = "{\"person\":{\"name\":\"Ana\",\"email\":\"" + UUID.randomUUID() + "@example.org\"}}";
        var key = withKey ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "";
        try (var socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.getOutputStream()
                    .write(("POST /api/events/" + event + "/registrations HTTP/1.1\r\nHost: x\r\n" + key
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(nanos);
        }
        return null;
    }

    private int acquired() {
        return ((ConnectionPool) connections)
                .getMetrics()
                .map(metrics -> metrics.acquiredSize())
                .orElse(-1);
    }

    private long count(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }
}
