package org.tejido.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The same rows without anything in between: a prepared statement over JDBC, committed by itself. */
final class Statement implements ClosedLoop.Client {

    private final Connection connection;
    private final PreparedStatement statement;
    private final Parameters parameters;
    private long done;

    Statement(Connection connection, String sql, Parameters parameters) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.parameters = parameters;
    }

    /** What one execution is about. */
    interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @Override
    public void once() throws SQLException {
        parameters.bind(statement);
        if (!statement.execute()) {
            done++;
            return;
        }
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                done += rows.getString(1).length();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (done == 0) {
            throw new IllegalStateException("Nothing was found, whatever was asked for.");
        }
    }
}
