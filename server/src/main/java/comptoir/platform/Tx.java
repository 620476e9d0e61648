package comptoir.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/** One open transaction in one workspace; stores read and write through {@link #dsl()}. */
public final class Tx {

    private final WorkspaceSchema workspace;
    private final Connection connection;
    private final boolean flushedByNext;
    private final DSLContext dsl;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Map<Object, Object> remembered = new HashMap<>();

    Tx(WorkspaceSchema workspace, Connection connection, boolean flushedByNext) {
        this.workspace = workspace;
        this.connection = connection;
        this.flushedByNext = flushedByNext;
        this.dsl = DSL.using(connection, SQLDialect.POSTGRES, settingsOf(workspace));
    }

    public WorkspaceSchema workspace() {
        return workspace;
    }

    public DSLContext dsl() {
        return dsl;
    }

    /**
     * As {@link #dsl}, for statements whose best plan depends on the values asked for: they are planned each time, since a plan kept for
     * all values takes a customer of 20,000 quotes for one of five.
     */
    public DSLContext dslForValues() {
        return dsl.configuration()
                .deriveAppending(ExecuteListener.onPrepareEnd(Tx::planEachTime))
                .dsl();
    }

    /**
     * Runs a statement that gives back nothing: as {@code dsl().execute}, which writes each statement's text twice to find out what kind it is.
     *
     * @return how many rows it changed
     */
    public int change(String sql, QueryPart... parts) {
        return dsl.fetchSingle(sql, parts).get(0, int.class);
    }

    private static void planEachTime(ExecuteContext execution) {
        try {
            Objects.requireNonNull(execution.statement())
                    .unwrap(PGStatement.class)
                    .setPrepareThreshold(0);
        } catch (SQLException e) {
            throw new DataAccessException("cannot be planned each time", e);
        }
    }

    /** What belongs to no workspace, written in this same transaction: both are kept or neither. */
    public InstanceTx instance() {
        return new InstanceTx(DSL.using(connection, SQLDialect.POSTGRES));
    }

    /** For COPY and other things only the driver can do. */
    public PGConnection driver() {
        try {
            return connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads something once in this transaction and remembers it to its end: what does not change meanwhile, such as settings.
     *
     * @param what names it; equal for equal questions
     */
    @SuppressWarnings("unchecked") // what is remembered under a name was read by the same question
    public <T> T once(Object what, Supplier<T> read) {
        Object known = remembered.get(what);
        if (known == null) {
            known = read.get();
            remembered.put(what, known);
        }
        return (T) known;
    }

    /** Whether its commit may leave the wait for the disk to the one that follows it at once, see {@link Database#flushedByNext}. */
    public boolean flushedByNext() {
        return flushedByNext;
    }

    /** Done once the transaction is committed, never when it is rolled back. */
    public void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    /** To be thrown where what another transaction has committed since makes this one begin again, as PostgreSQL itself does. */
    public RuntimeException overtaken(String by) {
        return new DataAccessException("overtaken by " + by, new SQLException(by, Database.SERIALISATION_FAILURE));
    }

    void runAfterCommit() {
        afterCommit.forEach(Runnable::run);
    }

    private static Settings settingsOf(WorkspaceSchema workspace) {
        return new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(
                                new MappedSchema().withInput(Tables.PLACEHOLDER).withOutput(workspace.name())))
                .withExecuteLogging(false)
                .withRenderFormatted(false);
    }
}
