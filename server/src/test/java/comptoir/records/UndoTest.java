package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void aHundredMixedActsAndTheirUndosLeaveTheBaseAsItWas(long seed) {
        try (TestCompany belloc = TestCompany.open().start()) {
            Random random = new Random(seed);
            for (int i = 0; i < 8; i++) {
                belloc.create(belloc.ines(), "organisation", Map.of("name", "Client " + i, "phone", "029940182" + i));
            }
            Map<UUID, Map<String, Object>> before = living(belloc);
            List<Long> done = new ArrayList<>();
            while (done.size() < 100) {
                act(belloc, random).ifPresent(done::add);
            }
            for (Long operation : done.reversed()) {
                belloc.records().undo(belloc.schema(), belloc.anne(), "screen", operation, false);
            }
            assertThat(living(belloc)).isEqualTo(before);
        }
    }

    private static Optional<Long> act(TestCompany belloc, Random random) {
        Actor actor = random.nextBoolean() ? belloc.ines() : belloc.anne();
        List<UUID> ids = new ArrayList<>(living(belloc).keySet());
        String value = "n" + random.nextInt(1000);
        if (ids.isEmpty() || random.nextInt(6) == 0) {
            return Optional.of(belloc.write(
                            actor, Change.Create.of("organisation", new HashMap<>(Map.of("name", value))))
                    .operation());
        }
        UUID id = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(5)) {
            case 0 ->
                Optional.of(belloc.write(actor, new Change.Trash("organisation", id))
                        .operation());
            case 1 ->
                Optional.of(belloc.edit(actor, "organisation", id, "info", random.nextBoolean() ? value : null)
                        .operation());
            case 2 ->
                Optional.of(belloc.records()
                        .edit(
                                belloc.schema(),
                                actor,
                                new BulkRequest(
                                        "organisation",
                                        "screen",
                                        ids.subList(0, Math.min(3, ids.size())),
                                        Optional.empty(),
                                        Optional.empty()),
                                Map.of("customer", random.nextBoolean()))
                        .operation());
            case 3 ->
                Optional.of(belloc.edit(
                                actor,
                                "organisation",
                                id,
                                "owner",
                                belloc.camille().member().orElseThrow().toString())
                        .operation());
            default ->
                Optional.of(belloc.edit(actor, "organisation", id, "address.town", value)
                        .operation());
        };
    }

    private static Map<UUID, Map<String, Object>> living(TestCompany belloc) {
        Map<UUID, Map<String, Object>> rows = new TreeMap<>();
        belloc.records()
                .query(belloc.schema(), belloc.anne(), Query.of("organisation").atMost(500))
                .rows()
                .forEach(row -> rows.put(row.id(), row.values()));
        return rows;
    }

    @Test
    void aChangeOfManyGivesEachItsOwnValueBack() {
        List<UUID> ids = new ArrayList<>();
        Map<UUID, Map<String, @Nullable Object>> before = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            Map<String, Object> values = new HashMap<>(Map.of("name", "Client " + i, "customer", i % 2 == 0));
            if (i % 3 != 0) {
                values.put("phone", "+332994018" + (10 + i));
                values.put("address", Map.of("town", "Ville " + i, "postcode", "35" + (100 + i)));
            }
            UUID id = belloc.create(belloc.ines(), "organisation", values);
            ids.add(id);
            before.put(id, belloc.get(belloc.ines(), "organisation", id).values());
        }
        Map<String, @Nullable Object> same = new HashMap<>();
        same.put("phone", "+33299000000");
        same.put("customer", true);
        same.put("address", Map.of("town", "Rennes"));
        BulkWritten written = belloc.records()
                .edit(
                        belloc.schema(),
                        belloc.ines(),
                        new BulkRequest("organisation", "screen", ids, Optional.empty(), Optional.empty()),
                        same);
        assertThat(written.changed()).isEqualTo(25);
        assertThat(belloc.get(belloc.ines(), "organisation", ids.getFirst()).values())
                .containsEntry("phone", "+33299000000");
        belloc.records().undo(belloc.schema(), belloc.ines(), "screen", written.operation(), false);
        ids.forEach(
                id -> assertThat(belloc.get(belloc.ines(), "organisation", id).values())
                        .isEqualTo(before.get(id)));
    }

    @Test
    void fiftyWritersOnOneRecordLoseNothing() throws Exception {
        try (TestCompany belloc = TestCompany.open().start();
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID id = belloc.create(belloc.ines(), "organisation", Map.of("name", "Disputé"));
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String value = "valeur " + i;
                all.add(writers.submit(() -> {
                    together.await();
                    long read = belloc.get(belloc.ines(), "organisation", id).rev();
                    try {
                        belloc.write(
                                belloc.ines(),
                                new Change.Update("organisation", id, Optional.of(read), Map.of("info", value)));
                        return true;
                    } catch (Refused conflict) {
                        assertThat(conflict.refusal().problem()).isEqualTo(RecordsProblem.CONFLICT);
                        return false;
                    }
                }));
            }
            together.countDown();
            int written = 0;
            for (Future<Boolean> each : all) {
                written += each.get() ? 1 : 0;
            }
            History history =
                    belloc.records().history(belloc.schema(), belloc.ines(), "organisation", id, Optional.empty(), 200);
            assertThat(written).isPositive();
            assertThat(history.entries()).hasSize(written + 1);
            for (int i = 0; i + 2 < history.entries().size(); i++) {
                assertThat(history.entries().get(i).changes().getFirst().before())
                        .isEqualTo(history.entries()
                                .get(i + 1)
                                .changes()
                                .getFirst()
                                .after());
            }
        }
    }
}
