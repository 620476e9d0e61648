package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Operator;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the whole page of a record in one transaction, with a number of statements that does not grow with the data. */
final class RecordPages {

    private final Tx tx;
    private final Sight sight;

    RecordPages(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /** @return empty when the record is not there or not to be seen */
    Optional<RecordPage> read(String object, UUID id, int historyLength, List<RecordPage.Wanted> wanted) {
        if (wanted.size() > RecordPage.MOST_LISTS) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", RecordPage.MOST_LISTS)
                    .refused();
        }
        ObjectType type = sight.object(object);
        return new QueryStore(tx, sight, type)
                .one(id, true)
                .map(row -> new RecordPage(
                        row,
                        NoteStore.of(tx, object, id),
                        new HistoryStore(tx, sight, type).of(id, Optional.empty(), historyLength),
                        related(type, id, wanted)));
    }

    private List<RecordPage.Related> related(ObjectType target, UUID id, List<RecordPage.Wanted> wanted) {
        List<QueryStore.Counted> uncounted = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (RecordPage.Wanted each : wanted) {
            ObjectType object = sight.object(each.object());
            Query query = query(target, id, each, object);
            QueryStore store = new QueryStore(tx, sight, object);
            Page page = store.page(query);
            pages.add(page);
            if (page.next().isPresent()) {
                uncounted.add(store.counted(query.filter(), Optional.empty(), Optional.of(Lists.COUNT_CAP)));
            }
        }
        List<Long> counts = new ArrayList<>(QueryStore.counts(tx, uncounted));
        List<RecordPage.Related> related = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            long count =
                    page.next().isPresent() ? counts.removeFirst() : page.rows().size();
            related.add(
                    new RecordPage.Related(wanted.get(i).object(), wanted.get(i).link(), page, count));
        }
        return related;
    }

    private Query query(ObjectType target, UUID id, RecordPage.Wanted wanted, ObjectType object) {
        boolean points = sight.path(object, wanted.link())
                .filter(path -> path.field().leadsTo(target.key()))
                .isPresent();
        if (!points) {
            throw Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", wanted.link())
                    .refused();
        }
        if (wanted.limit() < 1 || wanted.limit() > RecordPage.MOST_ROWS) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", RecordPage.MOST_ROWS)
                    .refused();
        }
        return Query.of(object.key())
                .where(new Filter.Test(
                        wanted.link(),
                        object.field(wanted.link()).targets().isPresent() ? Operator.CONTAINS : Operator.IS,
                        Optional.of(id.toString())))
                .reading(wanted.fields())
                .sortedBy(wanted.sort().toArray(Query.Sort[]::new))
                .atMost(wanted.limit());
    }
}
