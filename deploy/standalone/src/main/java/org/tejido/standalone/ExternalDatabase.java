package org.tejido.standalone;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Somebody else's PostgreSQL: its operator makes the roles, and is told how. */
final class ExternalDatabase {

    private ExternalDatabase() {}

    /** @throws CannotStart with the SQL that is missing, if an application cannot sign in */
    static void requireLogins(Settings settings, Secrets secrets) {
        var refusals = new StringBuilder();
        for (var app : App.values()) {
            try (var _ = DriverManager.getConnection(url(settings), app.shortName(), settings.password(app, secrets))) {
                continue;
            } catch (SQLException refusal) {
                refusals.append(app.shortName())
                        .append(": ")
                        .append(refusal.getMessage())
                        .append('\n');
            }
        }
        if (!refusals.isEmpty()) {
            throw new CannotStart("The database " + settings.databaseName() + " at " + settings.databaseAddress()
                    + " does not let these roles in:\n" + refusals
                    + "\nRun this in that database as a superuser, then try"
                    + " again:\n\n" + sql(settings, secrets));
        }
    }

    private static String url(Settings settings) {
        return "jdbc:postgresql://" + settings.databaseAddress() + "/" + settings.databaseName()
                + "?connectTimeout=5&sslmode=" + settings.sslMode()
                + settings.databaseAuthority()
                        .map(file -> "&sslrootcert=" + file)
                        .orElse("");
    }

    private static String sql(Settings settings, Secrets secrets) {
        var sql = new StringBuilder(Schemas.EXTENSIONS);
        for (var app : App.values()) {
            sql.append(Schemas.role(app, settings.databaseName(), settings.password(app, secrets)));
        }
        return sql.toString();
    }
}
