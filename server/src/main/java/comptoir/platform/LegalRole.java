package comptoir.platform;

import static comptoir.platform.DatabaseRoles.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;

/**
 * The role that owns what the law makes unchangeable: nobody logs in as it, only the migrator may become it. Where the migrator may
 * not make roles, the schema belongs to the migrator instead and the guarantee is off.
 */
final class LegalRole {

    private static final String NOT_ALLOWED = "42501";

    private final DataSource migrator;
    private final DatabaseRoles roles;

    LegalRole(DataSource migrator, DatabaseRoles roles) {
        this.migrator = migrator;
        this.roles = roles;
    }

    void make() {
        if (!roles.areApart() || canBeTaken()) {
            return;
        }
        try {
            if (!exists()) {
                execute("create role " + quoted(roles.legal()) + " nologin noinherit");
            }
            execute("grant " + quoted(roles.legal()) + " to " + quoted(roles.migrator())
                    + " with inherit false, set true");
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) {
                throw failed(e);
            }
        }
    }

    void makeSchema(WorkspaceSchema workspace) {
        String legal = quoted(workspace.legalName());
        String owner = canBeTaken() ? quoted(roles.legal()) : quoted(roles.migrator());
        try {
            execute("create schema if not exists " + legal + " authorization " + owner);
            execute("grant usage on schema " + quoted(workspace.name()) + " to " + owner);
            asOwner("grant usage on schema " + legal + " to " + quoted(roles.app()));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void dropSchema(WorkspaceSchema workspace) {
        try {
            asOwner("drop schema if exists " + quoted(workspace.legalName()) + " cascade");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    boolean canBeTaken() {
        if (!roles.areApart()) {
            return false;
        }
        try (Connection connection = migrator.getConnection();
                PreparedStatement question = connection.prepareStatement(
                        "select coalesce((select pg_has_role(current_user, oid, 'SET') and not rolcanlogin"
                                + " and not pg_has_role(?, oid, 'MEMBER') from pg_roles where rolname = ?), false)")) {
            question.setString(1, roles.app());
            question.setString(2, roles.legal());
            return yes(question);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private boolean exists() throws SQLException {
        try (Connection connection = migrator.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("select exists (select from pg_roles where rolname = ?)")) {
            question.setString(1, roles.legal());
            return yes(question);
        }
    }

    private static boolean yes(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        if (canBeTaken()) {
            execute("set local role " + quoted(roles.legal()), sql);
        } else {
            execute(sql);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = migrator.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static DataAccessException failed(SQLException e) {
        return new DataAccessException("could not prepare the legal schema", e);
    }
}
