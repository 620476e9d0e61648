package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Operator;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the whole page of a record in one transaction and a number of statements that does not grow with the data. */
final class RecordPageReading {

    private static final int ENTRIES = 50;
    private static final int SHOWN = 5;

    private final Tx tx;
    private final Sight sight;

    RecordPageReading(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    Optional<RecordPage> of(ObjectType object, UUID id) {
        return new QueryStore(tx, sight, object)
                .one(id, true)
                .map(row -> new RecordPage(
                        row,
                        new HistoryStore(tx, sight, object).of(id, Optional.empty(), ENTRIES),
                        NoteStore.of(tx, object.key(), id),
                        related(object, id)));
    }

    private List<RecordPage.Related> related(ObjectType target, UUID id) {
        List<RecordPage.Related> related = new ArrayList<>();
        for (ObjectType object : sight.model().objects()) {
            if (object.inMenu()
                    && sight.rights().knows(object)
                    && sight.on(object).see() != Scope.NONE) {
                sight.fields(object).stream()
                        .filter(field ->
                                field.target().filter(target.key()::equals).isPresent() && !field.computed())
                        .forEach(field -> related.add(pointing(object, field, id)));
            }
        }
        return related;
    }

    private RecordPage.Related pointing(ObjectType object, Field field, UUID id) {
        Filter.Test here = new Filter.Test(field.key(), Operator.IS, Optional.of(id.toString()));
        QueryStore rows = new QueryStore(tx, sight, object);
        List<String> listed = sight.fields(object).stream()
                .filter(each -> each.inList() || object.labelFields().contains(each.key()))
                .map(Field::key)
                .toList();
        return new RecordPage.Related(
                object.key(),
                field.key(),
                rows.page(Query.of(object.key()).where(here).reading(listed).atMost(SHOWN))
                        .rows(),
                rows.count(Optional.of(here), Optional.empty(), Optional.of(Records.COUNT_CAP)));
    }
}
