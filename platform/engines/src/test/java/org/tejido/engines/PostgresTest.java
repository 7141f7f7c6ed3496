package org.tejido.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedThroughAStopAndThroughAKill() throws Exception {
        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            ask(postgres, "CREATE TABLE kept AS SELECT 1 AS n; SELECT n::text FROM kept");
        }
        var killed = Postgres.start(folder.resolve("data"), 0, true);
        ask(killed, "UPDATE kept SET n = 2; SELECT n::text FROM kept");
        killed.process().destroyForcibly();
        killed.process().onExit().get();

        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            assertThat(ask(postgres, "SELECT n::text FROM kept")).isEqualTo("2");
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftRunning() throws Exception {
        var left = Postgres.start(folder.resolve("data"), 0, true);

        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(ask(postgres, "SELECT 'here'")).isEqualTo("here");
        }
    }

    @Test
    void takesOverTheServerThatAKilledProcessLeftOnTheSamePort() {
        var left = Postgres.start(folder.resolve("data"), 0, true);

        try (var postgres = Postgres.start(folder.resolve("data"), left.port(), true)) {
            assertThat(postgres.process()).isEqualTo(left.process());
            assertThat(postgres.process().isAlive()).isTrue();
        }
        assertThat(left.process().isAlive()).isFalse();
    }

    @Test
    void isNotMisledByTheNumberOfADeadServerThatAnotherProgramNowBears() throws Exception {
        Postgres.start(folder.resolve("data"), 0, true).close();
        var other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("data/postmaster.pid"), other.pid() + "\n" + folder + "\n1\n1\n\n\n\nready\n");

        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            assertThat(ask(postgres, "SELECT 'here'")).isEqualTo("here");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void startsAgainWhereMakingTheClusterWasCutShort() throws Exception {
        Files.createDirectories(folder.resolve("data.half/base"));
        Files.writeString(folder.resolve("data.half/PG_VERSION"), "18");

        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            assertThat(ask(postgres, "SELECT 'here'")).isEqualTo("here");
        }
    }

    @Test
    void saysWhyItDoesNotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Postgres.start(folder.resolve("data"), taken.getLocalPort(), true))
                    .isInstanceOf(EngineFailed.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void keepsTheSuperusersPasswordFromOthers() throws Exception {
        try (var _ = Postgres.start(folder.resolve("data"), 0, true)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("data/superuser-password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void putsCommitsOnDiskWhereDataMatter() throws Exception {
        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var postgres = Postgres.start(folder.resolve("data"), 0, false)) {
            assertThatThrownBy(() -> DriverManager.getConnection(url(postgres), "postgres", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static String ask(Postgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres), "postgres", postgres.superuserPassword());
                var statement = connection.createStatement()) {
            var last = "";
            for (var query : sql.split(";")) {
                if (statement.execute(query)) {
                    statement.getResultSet().next();
                    last = statement.getResultSet().getString(1);
                }
            }
            return last;
        }
    }

    private static String url(Postgres postgres) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
    }
}
