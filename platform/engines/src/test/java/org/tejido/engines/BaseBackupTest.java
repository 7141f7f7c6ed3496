package org.tejido.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseBackupTest {

    @TempDir
    Path folder;

    @Test
    void holdsAllThatWasCommittedBeforeItsEndHoweverItWasCopied() throws Exception {
        var archive = new Busy();
        try (var postgres = Postgres.start(folder.resolve("data"), 0, true)) {
            postgres.execute(
                    "postgres", "CREATE TABLE before AS SELECT n, md5(n::text) FROM generate_series(1, 50000) n");
            postgres.execute("postgres", "CREATE TABLE meanwhile (n serial PRIMARY KEY)");
            archive.postgres = postgres;
            try (var tar = Archives.writing(archive)) {
                BaseBackup.write(postgres, tar, "postgresql");
            }
        }

        Archives.unpack(new ByteArrayInputStream(archive.toByteArray()), folder);

        try (var restored = Postgres.start(folder.resolve("postgresql"), 0, true)) {
            assertThat(ask(restored, "SELECT count(*) FROM before WHERE md5 = md5(n::text)"))
                    .isEqualTo(50_000);
            assertThat(ask(restored, "SELECT count(*) FROM meanwhile")).isEqualTo(Busy.COMMITS);
        }
    }

    /** At each of the first megabytes, somebody commits, and what was written reaches the files: some copied, some not yet. */
    private static final class Busy extends ByteArrayOutputStream {

        private static final int COMMITS = 20;

        private Postgres postgres;
        private int commits;

        @Override
        public void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (commits < COMMITS && size() >> 20 > commits) {
                commits++;
                postgres.execute("postgres", "INSERT INTO meanwhile DEFAULT VALUES");
                postgres.execute("postgres", "CHECKPOINT");
            }
        }
    }

    private static long ask(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
