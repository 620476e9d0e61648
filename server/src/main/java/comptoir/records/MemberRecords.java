package comptoir.records;

import comptoir.access.MemberBook;
import comptoir.dictionary.Asker;
import comptoir.dictionary.Field;
import comptoir.platform.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps members as records like any other, with the commands only their administration has. */
public final class MemberRecords implements MemberBook {

    private static final String MEMBER = "member";

    private final Records records;

    public MemberRecords(Records records) {
        this.records = records;
    }

    @Override
    public List<Known> list(Tx tx, Asker asker) {
        Sight sight = records.sight(tx, asker.actor());
        List<Field> counts = sight.fields(sight.object(MEMBER)).stream()
                .filter(field -> field.type().derived())
                .toList();
        List<Known> members = new ArrayList<>();
        Query query = Query.of(MEMBER).atMost(Query.LONGEST_PAGE);
        Page page = records.query(tx, sight, query);
        while (true) {
            page.rows().forEach(row -> members.add(known(row, counts)));
            if (page.next().isEmpty()) {
                return List.copyOf(members);
            }
            page = records.query(tx, sight, query.after(page.next().get()));
        }
    }

    private static Known known(Row row, List<Field> counts) {
        Map<String, String> byKey = new LinkedHashMap<>();
        counts.forEach(
                field -> byKey.put(field.key(), String.valueOf(row.values().get(field.key()))));
        return new Known(
                row.id(),
                row.label(),
                Boolean.TRUE.equals(row.values().get("active")),
                Optional.ofNullable(row.values().get(MemberOwner.LAST_DAY)).map(day -> LocalDate.parse(day.toString())),
                byKey);
    }

    @Override
    public UUID make(Tx tx, Asker asker, String name, Optional<String> email) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", name);
        email.ifPresent(address -> values.put("email", address));
        return write(tx, asker, Change.Create.of(MEMBER, values), "people.invite", name)
                .only()
                .id();
    }

    @Override
    public void activate(Tx tx, Asker asker, UUID member, String name) {
        write(tx, asker, active(member, true), "people.activate", name);
    }

    @Override
    public void deactivate(Tx tx, Asker asker, UUID member, String name) {
        write(tx, asker, active(member, false), "people.deactivate", name);
    }

    @Override
    public void leaveAfter(Tx tx, Asker asker, UUID member, String name, Optional<LocalDate> lastDay) {
        Sight sight = records.sight(tx, asker.actor());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(
                MemberOwner.LAST_DAY,
                lastDay.map(day -> LastDay.checked(sight, day).toString()).orElse(null));
        write(
                tx,
                asker,
                new Change.Update(MEMBER, member, Optional.empty(), values),
                lastDay.isPresent() ? "people.leaveAfter" : "people.stay",
                name);
    }

    private static Change active(UUID member, boolean active) {
        return new Change.Update(MEMBER, member, Optional.empty(), Map.of("active", active));
    }

    private Written write(Tx tx, Asker asker, Change change, String kind, String title) {
        return records.write(
                tx,
                WriteRequest.of(asker.actor(), asker.door(), change)
                        .commandedFor(kind, MEMBER)
                        .titled(title));
    }
}
