package comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A connection of one's own to the instance's PostgreSQL: to load data, and to time bare SQL. */
final class Postgres implements AutoCloseable {

    static final String SCHEMA = "w_bench";

    private final Connection connection;

    private Postgres(Connection connection) {
        this.connection = connection;
    }

    /** As {@code postgres}, who loads, or {@code comptoir_app}, as which the program works. */
    static Postgres as(String login, Path data) {
        try {
            Path secrets = data.resolve("secrets");
            String port = Files.readString(secrets.resolve("postgres.port")).strip();
            String password =
                    Files.readString(secrets.resolve(login + ".password")).strip();
            Connection connection =
                    DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/comptoir", login, password);
            Postgres postgres = new Postgres(connection);
            postgres.execute("set search_path to " + SCHEMA + ", public");
            return postgres;
        } catch (IOException | SQLException e) {
            throw new BenchFailure("PostgreSQL: " + e.getMessage(), e);
        }
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.execute();
        } catch (SQLException e) {
            throw new BenchFailure(sql + ": " + e.getMessage(), e);
        }
    }

    /** The first column of all rows, as text. */
    List<String> column(String sql, Object... values) {
        return rows(sql, values).stream().map(row -> row[0]).toList();
    }

    String one(String sql, Object... values) {
        return column(sql, values).getFirst();
    }

    /** Reads every column of every row, as a program must that shows them. */
    List<String[]> rows(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            List<String[]> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getString(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new BenchFailure(sql + ": " + e.getMessage(), e);
        }
    }

    /** One transaction, as the program writes. */
    void inTransaction(Runnable work) {
        try {
            connection.setAutoCommit(false);
            work.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new BenchFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
