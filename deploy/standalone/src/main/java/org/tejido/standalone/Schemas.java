package org.tejido.standalone;

import java.sql.SQLException;
import org.tejido.engines.Postgres;

/** One database; in it, for each application, a role and a schema of the same name. */
final class Schemas {

    /** Needed by the services' own migrations, and only a superuser may create them. */
    static final String EXTENSIONS = """
            CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
            CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
            CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
            CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;
            CREATE EXTENSION IF NOT EXISTS citext SCHEMA public;
            """;

    private Schemas() {}

    /** Idempotent: also mends what a killed first start left half done. */
    static void provide(Postgres postgres, Settings settings, Secrets secrets) {
        var database = settings.databaseName();
        if (!exists(postgres, database)) {
            postgres.createDatabase(database);
        }
        var sql = new StringBuilder(EXTENSIONS);
        for (var app : App.values()) {
            sql.append(role(app, database, secrets.password(app)));
        }
        postgres.execute(database, sql.toString());
    }

    /** Names are our own; a password of the operator's may hold a quote. */
    static String role(App app, String database, String password) {
        return """
                DO $$ BEGIN CREATE ROLE %1$s LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
                ALTER ROLE %1$s PASSWORD '%3$s';
                CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s;
                ALTER ROLE %1$s IN DATABASE %2$s SET search_path = %1$s, public;
                """.formatted(app.shortName(), database, password.replace("'", "''"));
    }

    private static boolean exists(Postgres postgres, String database) {
        var sql = "SELECT FROM pg_database WHERE datname = ?";
        try (var connection = postgres.connect("postgres");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            throw new CannotStart("PostgreSQL does not tell its databases.", failure);
        }
    }
}
