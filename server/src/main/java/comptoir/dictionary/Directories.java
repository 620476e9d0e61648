package comptoir.dictionary;

import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Directories made and named by mouse: objects of words with a colour and an order, for links to point to. Each act is one transaction; whoever
 * reads afterwards finds the directory as an object like any other. Its words are records, written as records are.
 */
public final class Directories {

    private static final int MOST = 100;

    /** After the directories the program ships with. */
    private static final int FIRST_PLACE = 100;

    private final Database database;
    private final Models models;
    private final SettingsGuard guard;
    private final DirectoryRights rights;
    private final ChangeLog log;
    private final FieldFilling filling;
    private final SchemaRunner runner;

    public Directories(
            Database database,
            Models models,
            SettingsGuard guard,
            DirectoryRights rights,
            ChangeLog log,
            FieldFilling filling,
            InstantSource clock,
            Waiting waiting) {
        this.database = database;
        this.models = models;
        this.guard = guard;
        this.rights = rights;
        this.log = log;
        this.filling = filling;
        this.runner = new SchemaRunner(database, clock, waiting);
    }

    public ObjectType add(Asker asker, DirectoryForm form) {
        return alone(asker, tx -> {
            Model model = models.current(tx).model();
            check(model, Optional.empty(), form);
            long made = model.objects().stream().filter(ObjectType::custom).count();
            if (made >= MOST) {
                throw Refusal.of(DictionaryProblem.DIRECTORY_COUNT, "most", MOST)
                        .refused();
            }
            String key = FieldMaking.key(
                    form.plural(), "repertoire", taken -> model.find(taken).isPresent());
            ObjectDeclaration declared =
                    ObjectDeclaration.directory(key, key, form.one(), form.whole(), FIRST_PLACE + (int) made);
            Model after = runner.run(
                    tx,
                    List.of(new SchemaChange.MakeDirectory(key), new SchemaChange.DescribeDirectory(declared)),
                    filling);
            rights.opened(tx, key);
            log.note(
                    tx,
                    new ChangeLog.Entry(
                            asker, "directory.add", declared.plural().fr(), Set.of(key)));
            return after.object(key);
        });
    }

    /** @param change from the form that describes the directory as it is to the one that describes it as wanted */
    public ObjectType change(Asker asker, String key, UnaryOperator<DirectoryForm> change) {
        return alone(asker, tx -> {
            Model model = models.current(tx).model();
            ObjectType before = model.find(key)
                    .filter(ObjectType::directory)
                    .orElseThrow(
                            () -> Refusal.of(DictionaryProblem.DIRECTORY_UNKNOWN, "directory", FieldRules.brief(key))
                                    .refused());
            DirectoryForm form = change.apply(DirectoryForm.of(before));
            check(model, Optional.of(before), form);
            new DirectoryStore(tx).rename(key, form);
            Model after = runner.run(tx, List.of(), filling);
            log.note(
                    tx,
                    new ChangeLog.Entry(asker, "directory.change", form.whole().fr(), Set.of(key))
                            .changing(described(before), described(after.object(key))));
            return after.object(key);
        });
    }

    private static Map<String, Object> described(ObjectType directory) {
        return Map.of(
                "directory",
                directory.key(),
                "label",
                directory.label().fr(),
                "plural",
                directory.plural().fr(),
                "archived",
                directory.archived());
    }

    private static void check(Model model, Optional<ObjectType> before, DirectoryForm form) {
        List<Located> wrong = new ArrayList<>();
        String plural = form.plural().strip();
        if (plural.isEmpty()) {
            wrong.add(new Located("plural", Refusal.of(DictionaryProblem.FIELD_LABEL_REQUIRED)));
        } else if (model.objects().stream()
                .filter(other ->
                        before.filter(mine -> mine.key().equals(other.key())).isEmpty())
                .filter(other -> !other.internal())
                .anyMatch(other -> Fold.of(other.plural().fr()).equals(Fold.of(plural)))) {
            wrong.add(new Located(
                    "plural", Refusal.of(DictionaryProblem.DIRECTORY_LABEL_TAKEN, "label", FieldRules.brief(plural))));
        }
        Map.of(
                        "plural", form.plural(),
                        "label", form.label(),
                        "labelEn", form.labelEn(),
                        "pluralEn", form.pluralEn())
                .forEach((place, words) -> {
                    if (words.length() > FieldRules.LONGEST_LABEL) {
                        wrong.add(new Located(
                                place,
                                Refusal.of(
                                        DictionaryProblem.FIELD_LABEL_TOO_LONG, "longest", FieldRules.LONGEST_LABEL)));
                    }
                });
        if (!wrong.isEmpty()) {
            throw Refusal.of(DictionaryProblem.DIRECTORY_REFUSED).at(wrong).refused();
        }
    }

    private ObjectType alone(Asker asker, Function<Tx, ObjectType> work) {
        database.doInTransaction(asker.workspace(), tx -> guard.check(tx, asker.actor()));
        ObjectType directory = runner.alone(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            return work.apply(tx);
        });
        log.committed(asker.workspace());
        return directory;
    }
}
