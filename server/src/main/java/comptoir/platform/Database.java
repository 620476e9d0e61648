package comptoir.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Opens transactions. A transaction that met a deadlock or a serialisation failure is run again from its start, up to three times,
 * so the work given must have no effect outside the database (use {@link Tx#afterCommit}).
 */
public final class Database {

    static final String SERIALISATION_FAILURE = "40001";

    /** Serialisation failure, deadlock, and a statement prepared before a change of the schema. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of(SERIALISATION_FAILURE, "40P01", "0A000");

    private static final int TRIES = 4;

    private final DataSource app;
    private final DataSource migrator;

    /**
     * @param app pool of the role {@code comptoir_app}
     * @param migrator pool of the role {@code comptoir_migrator}, which alone may change schemas
     */
    public Database(DataSource app, DataSource migrator) {
        this.app = app;
        this.migrator = migrator;
    }

    public <T> T inTransaction(WorkspaceSchema workspace, Function<Tx, T> work) {
        return retried(app, connection -> new Tx(workspace, connection, false), work);
    }

    /**
     * As {@link #inTransaction}, for what is acknowledged only after another transaction, begun at once, has been committed too: the disk is
     * waited for once, since flushing the later commit flushes the earlier.
     */
    public <T> T flushedByNext(WorkspaceSchema workspace, Function<Tx, T> work) {
        return retried(app, connection -> new Tx(workspace, connection, true), work);
    }

    public void doInTransaction(WorkspaceSchema workspace, Consumer<Tx> work) {
        inTransaction(workspace, tx -> {
            work.accept(tx);
            return Boolean.TRUE;
        });
    }

    /** As {@link #inTransaction}, with the rights to change the workspace's tables. */
    public <T> T inSchemaChange(WorkspaceSchema workspace, Function<Tx, T> work) {
        return retried(migrator, connection -> new Tx(workspace, connection, false), work);
    }

    /** For what belongs to no workspace. */
    public <T> T inInstance(Function<InstanceTx, T> work) {
        return retried(app, connection -> new InstanceTx(DSL.using(connection, SQLDialect.POSTGRES)), work);
    }

    /** For one statement and no more: PostgreSQL commits it by itself, which saves the trip of the commit. */
    public <T> T inOneStatement(WorkspaceSchema workspace, Function<Tx, T> statement) {
        return retried(() -> alone(app, connection -> statement.apply(new Tx(workspace, connection, false))));
    }

    /** As {@link #inOneStatement(WorkspaceSchema, Function)}, of what belongs to no workspace. */
    public <T> T inOneStatement(Function<InstanceTx, T> statement) {
        return retried(() ->
                alone(app, connection -> statement.apply(new InstanceTx(DSL.using(connection, SQLDialect.POSTGRES)))));
    }

    public void doInInstance(Consumer<InstanceTx> work) {
        inInstance(tx -> {
            work.accept(tx);
            return Boolean.TRUE;
        });
    }

    private static <C, T> T retried(DataSource source, Function<Connection, C> context, Function<C, T> work) {
        return retried(() -> once(source, context, work));
    }

    private static <T> T retried(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (DataAccessException e) {
                if (tries == TRIES || !WORTH_ANOTHER_TRY.contains(e.sqlState())) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 20_000_000L * tries));
            }
        }
    }

    private static <T> T alone(DataSource source, Function<Connection, T> statement) {
        try (Connection connection = source.getConnection()) {
            return statement.apply(connection);
        } catch (SQLException e) {
            throw new DataAccessException("statement failed", e);
        }
    }

    private static <C, T> T once(DataSource source, Function<Connection, C> context, Function<C, T> work) {
        C opened;
        T result;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                opened = context.apply(connection);
                result = work.apply(opened);
                connection.commit();
            } catch (Throwable e) {
                rollback(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessException("transaction failed", e);
        }
        if (opened instanceof Tx tx) {
            tx.runAfterCommit();
        }
        return result;
    }

    /** The connection may be gone already; what went wrong first is what counts. */
    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
