package comptoir.dictionary;

import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The fields people add to objects, change and take away. Each act is one transaction: description, tables, the model's new version and the
 * operation in the journal; whoever reads afterwards finds the object with its new shape. Refusals are thrown.
 */
public final class Fields {

    private final Database database;
    private final Models models;
    private final SettingsGuard guard;
    private final ChangeLog log;
    private final FieldFilling filling;
    private final InstantSource clock;
    private final SchemaRunner runner;

    public Fields(
            Database database,
            Models models,
            SettingsGuard guard,
            ChangeLog log,
            FieldFilling filling,
            InstantSource clock,
            Waiting waiting) {
        this.database = database;
        this.models = models;
        this.guard = guard;
        this.log = log;
        this.filling = filling;
        this.clock = clock;
        this.runner = new SchemaRunner(database, clock, waiting);
    }

    public Field add(Asker asker, String object, FieldForm form) {
        return alone(asker, (tx, model) -> {
            ObjectType type = object(model, object);
            if (FieldStore.everHad(tx, object) >= FieldRules.MOST_FIELDS) {
                throw Refusal.of(DictionaryProblem.FIELD_COUNT, "most", FieldRules.MOST_FIELDS)
                        .refused();
            }
            check(FieldRules.problems(model, type, Optional.empty(), form));
            Field field = new FieldMaking(clock).made(type, FieldStore.nextId(tx), form);
            Reading reading = reading(tx, asker.actor());
            check(FieldRules.presetProblem(field, reading).stream().toList());
            Model after = runner.run(tx, SchemaPlanner.adding(model, type, field, reading), filling);
            note(tx, asker, "field.add", field.label().fr(), object);
            return after.object(object).field(field.key());
        });
    }

    /** @param change from the form that describes the field as it is to the one that describes it as wanted */
    public Field change(Asker asker, String object, String key, UnaryOperator<FieldForm> change) {
        return alone(asker, (tx, model) -> {
            ObjectType type = object(model, object);
            Field before = field(type, key);
            FieldForm form = change.apply(FieldForm.of(before));
            check(FieldRules.problems(model, type, Optional.of(before), form));
            Field wanted = new FieldMaking(clock).changed(before, form);
            check(FieldRules.presetProblem(wanted, reading(tx, asker.actor())).stream()
                    .toList());
            Model after = runner.run(tx, SchemaPlanner.changing(type, before, wanted), filling);
            note(tx, asker, "field.change", wanted.label().fr(), object);
            return after.object(object).field(key);
        });
    }

    /** Out of sight at every door; the column and what is in it stay. */
    public void remove(Asker asker, String object, String key) {
        alone(asker, (tx, model) -> {
            ObjectType type = object(model, object);
            Field field = field(type, key);
            if (field.builtin()) {
                throw Refusal.of(
                                DictionaryProblem.FIELD_BUILTIN,
                                "field",
                                field.label().fr())
                        .refused();
            }
            rollupsOver(model, field);
            runner.run(tx, List.of(new SchemaChange.Hide(field)), filling);
            note(tx, asker, "field.remove", field.label().fr(), object);
            return field;
        });
    }

    /** A sum cannot outlive what it adds up. */
    private static void rollupsOver(Model model, Field field) {
        model.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(other -> other.type().derived())
                .filter(other ->
                        other.setting("source").filter(field.object()::equals).isPresent())
                .filter(other -> Set.of("link", "of", "where").stream()
                        .anyMatch(setting -> other.setting(setting)
                                .filter(field.key()::equals)
                                .isPresent()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(
                                    DictionaryProblem.FIELD_COUNTED,
                                    "field",
                                    other.label().fr())
                            .refused();
                });
    }

    private Field alone(Asker asker, BiFunction<Tx, Model, Field> work) {
        database.doInTransaction(asker.workspace(), tx -> guard.check(tx, asker.actor()));
        Field field = runner.alone(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            return work.apply(tx, models.current(tx).model());
        });
        log.committed(asker.workspace());
        return field;
    }

    private void note(Tx tx, Asker asker, String kind, String title, String object) {
        log.note(tx, new ChangeLog.Entry(asker, kind, title, Set.of(object)));
    }

    private Reading reading(Tx tx, Actor actor) {
        return WorkspaceStore.reading(tx, clock.instant(), actor.member());
    }

    private static void check(List<Located> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.of(DictionaryProblem.FIELD_REFUSED).at(wrong).refused();
        }
    }

    private static ObjectType object(Model model, String key) {
        return model.find(key)
                .filter(object -> !object.internal())
                .orElseThrow(() -> Refusal.of(DictionaryProblem.OBJECT_UNKNOWN, "object", FieldRules.brief(key))
                        .refused());
    }

    private static Field field(ObjectType object, String key) {
        return object.findField(key)
                .orElseThrow(() -> Refusal.of(DictionaryProblem.FIELD_UNKNOWN, "field", FieldRules.brief(key))
                        .refused());
    }
}
