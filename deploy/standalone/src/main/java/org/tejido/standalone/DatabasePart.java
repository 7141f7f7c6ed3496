package org.tejido.standalone;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tejido.engines.Postgres;

/** PostgreSQL with the roles and schemas of all applications. */
final class DatabasePart implements Part {

    private final Settings settings;
    private final Secrets secrets;
    private volatile @Nullable Postgres postgres;

    DatabasePart(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    static Path folder(Settings settings) {
        return settings.data().resolve("postgresql");
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public ProcessHandle start() {
        var started = Postgres.start(folder(settings), settings.log(name()), settings.databasePort(), true);
        Schemas.provide(started, settings, secrets);
        postgres = started;
        return started.process();
    }

    /** Its start returns when it answers. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void stop(ProcessHandle process) {
        var started = postgres;
        if (started != null) {
            started.close();
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String lastWords() {
        return "Its log is " + settings.log(name()) + ".";
    }
}
