package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Operator;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.EnumSet;
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
    Optional<RecordPage> read(String object, UUID id, RecordPage.Asked asked) {
        if (asked.related().size() > RecordPage.MOST_LISTS) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", RecordPage.MOST_LISTS)
                    .refused();
        }
        ObjectType type = sight.object(object);
        return new QueryStore(tx, sight, type).one(id, true).map(row -> page(type, row, asked));
    }

    private RecordPage page(ObjectType type, Row row, RecordPage.Asked asked) {
        UUID id = row.id();
        int length = Math.clamp(asked.length(), 1, 200);
        List<Note> notes = NoteStore.of(tx, type.key(), id);
        Optional<Timeline> timeline = asked.timeline()
                ? Optional.of(new TimelinePageStore(tx, sight)
                        .read(type, id, EnumSet.allOf(Timeline.Kind.class), Optional.empty(), length, notes))
                : Optional.empty();
        Optional<History> history = asked.timeline()
                ? Optional.empty()
                : Optional.of(new HistoryStore(tx, sight, type).of(id, Optional.empty(), length));
        return new RecordPage(row, notes, history, timeline, related(type, id, asked.related()));
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
