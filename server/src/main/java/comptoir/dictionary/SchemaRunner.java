package comptoir.dictionary;

import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Changes a workspace's tables while nobody else is in them: under the lock that every reader shares, waiting 150 ms at a time so that
 * nobody queues behind for longer, for a minute at most.
 */
final class SchemaRunner {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(250);

    private final Database database;
    private final InstantSource clock;
    private final Waiting waiting;

    SchemaRunner(Database database, InstantSource clock, Waiting waiting) {
        this.database = database;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** @param work begins again from its start when a lock could not be had */
    <T> T alone(WorkspaceSchema workspace, Function<Tx, T> work) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                return database.inSchemaChange(workspace, tx -> {
                    SchemaStore.takeLock(tx);
                    return work.apply(tx);
                });
            } catch (RuntimeException e) {
                // A busy lock comes wrapped in another exception by each layer below; all else goes on its way.
                if (!SchemaStore.isBusy(e)) {
                    throw e;
                }
                if (!clock.instant().isBefore(end)) {
                    throw Refusal.of(DictionaryProblem.SCHEMA_BUSY).refused();
                }
                waiting.pause(BREATH);
            }
        }
    }

    /** Does the steps in order and raises the model's version: the model as it is now. */
    Model run(Tx tx, List<SchemaChange> plan, FieldFilling filling) {
        SchemaStore schema = new SchemaStore(tx);
        FieldStore fields = new FieldStore(tx, clock.instant());
        long version = fields.raiseModelVersion();
        for (SchemaChange step : plan) {
            switch (step) {
                case SchemaChange.Describe(Field field, boolean isNew) -> fields.put(field, isNew);
                case SchemaChange.DescribeDirectory(ObjectDeclaration directory) ->
                    new DirectoryStore(tx).describe(directory);
                case SchemaChange.Hide(Field field) -> fields.hide(field);
                case SchemaChange.Fill(Field field) -> filling.fill(tx, ModelStore.load(tx, version), field);
                default -> schema.apply(step);
            }
        }
        return ModelStore.load(tx, version);
    }
}
