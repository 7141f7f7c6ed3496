package org.tejido.platform.web;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.tejido.platform.SampleTest;
import org.tejido.testing.Visitors;

/** Clients that leave in the middle of a command of two statements, at moments of their own choosing. */
@SampleTest
class HangUpTest {

    private static final int CLIENTS = 3000;
    private static final int AT_ONCE = 24;

    @Autowired
    Visitors visitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    ConnectionFactory connections;

    @Test
    void leavesNoHalvesOfCommandsWhoseClientsHungUp() throws Exception {
        var random = new Random(20261124);
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var client = 0; client < CLIENTS; client++) {
                var patience = random.nextLong(6_000_000);
                crowd.submit(() -> hangUpAfter(patience));
            }
        }

        // On a machine that is busy the crowd has left before the first command began.
        await().untilAsserted(
                        () -> assertThat(count("SELECT count(*) FROM thing")).isPositive());
        await().untilAsserted(() -> assertThat(acquired()).isZero());
        assertThat(count("SELECT count(*) FROM thing WHERE id NOT IN (SELECT subject FROM outbox)"))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE subject NOT IN (SELECT id FROM thing)"))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND state LIKE 'idle in transaction%'
                   AND state_change < now() - interval '2 seconds'
                """)).isZero();
    }

    private Void hangUpAfter(long nanos) throws IOException {
        var address = URI.create(visitors.baseUrl());
        var body = "{\"name\":\"" + UUID.randomUUID().toString().substring(0, 18) + "\"}";
        try (var socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.getOutputStream()
                    .write(("POST /api/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
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

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }
}
