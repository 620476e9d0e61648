package comptoir.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who adds contacts, changes them, writes quotes, brings files in and takes things back until the server falls silent, and remembers
 * what was acknowledged. Works on what they made themselves, so that they know what each must be.
 */
final class Hand {

    private static final int ROWS = 60;
    private static final String QUOTE_NET = "30";

    private final String name;
    private final Random random;
    private final String customer;

    /** What each contact's remark may be: the last acknowledged, and one that nobody knows of. */
    private final Map<String, Set<String>> remarks = new HashMap<>();

    private final Map<String, String> madeBy = new HashMap<>();
    private final Set<String> undone = new HashSet<>();
    private final Set<String> perhapsUndone = new HashSet<>();
    private final Map<String, Boolean> quotes = new HashMap<>();
    private final Map<String, Boolean> files = new HashMap<>();
    private Optional<Pending> pending = Optional.empty();
    private int acts;
    private int acknowledged;
    private volatile boolean goesOn = true;

    /** An addition that nobody knows of; it is sent again under its key. */
    private record Pending(String lastName, String key) {}

    Hand(String name, long seed, String customer) {
        this.name = name;
        this.random = new Random(seed);
        this.customer = customer;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** To be called once the server or its database is gone; whoever did not notice ends after what they are doing. */
    void stop() {
        goesOn = false;
    }

    /** Works until a request gets no answer, or is told to stop. */
    void work(Line line) {
        boolean known = true;
        while (known && goesOn) {
            acts++;
            known = switch (random.nextInt(10)) {
                case 0, 1, 2 -> add(line);
                case 3, 4, 5 -> change(line);
                case 6 -> takeBack(line);
                case 7, 8 -> quote(line);
                default -> file(line);
            };
        }
    }

    private boolean add(Line line) {
        Pending wanted = new Pending(name + "-" + acts, name + "-" + acts);
        pending = Optional.of(wanted);
        return added(line, wanted);
    }

    private boolean added(Line line, Pending wanted) {
        Map<String, Object> values = Map.of("lastName", wanted.lastName(), "organisation", customer);
        Optional<Line.Said> said = line.send("POST", "/records/contact", Map.of("values", values), wanted.key());
        if (said.isEmpty()) {
            return false;
        }
        pending = Optional.empty();
        if (said.get().ok()) {
            acknowledged++;
            remarks.put(said.get().text("id"), new HashSet<>(Set.of("null")));
            madeBy.put(said.get().text("id"), said.get().text("operation"));
        } else if (!said.get().text("code").equals("request.done_before")) {
            throw new BenchFailure("a contact was refused: " + said.get());
        }
        return true;
    }

    private boolean change(Line line) {
        Optional<String> contact = any(remarks.keySet());
        if (contact.isEmpty()) {
            return true;
        }
        String next = "r" + acts;
        Set<String> may = remarks.get(contact.get());
        may.add(next);
        Optional<Line.Said> said = line.send(
                "PATCH", "/records/contact/" + contact.get(), Map.of("values", Map.of("info", next)), name + "-" + acts);
        if (said.isPresent() && !said.get().ok()) {
            throw new BenchFailure("a change was refused: " + said.get());
        }
        said.ifPresent(done -> {
            acknowledged++;
            may.clear();
            may.add(next);
        });
        return said.isPresent();
    }

    /** Only of what was not changed since: the rest would be asked about. */
    private boolean takeBack(Line line) {
        Optional<String> contact = remarks.entrySet().stream()
                .filter(each -> each.getValue().equals(Set.of("null")))
                .map(Map.Entry::getKey)
                .findFirst();
        if (contact.isEmpty()) {
            return true;
        }
        String id = contact.get();
        remarks.remove(id);
        perhapsUndone.add(id);
        Optional<Line.Said> said =
                line.send("POST", "/operations/" + madeBy.get(id) + "/undo", Map.of(), name + "-" + acts);
        if (said.isPresent() && !said.get().ok()) {
            throw new BenchFailure("an undo was refused: " + said.get());
        }
        said.ifPresent(done -> {
            acknowledged++;
            perhapsUndone.remove(id);
            undone.add(id);
        });
        return said.isPresent();
    }

    private boolean quote(Line line) {
        Optional<Line.Said> made =
                line.send("POST", "/quotes", Map.of("organisation", customer, "title", name), name + "-" + acts);
        if (made.isEmpty()) {
            return false;
        }
        String id = made.get().text("id");
        quotes.put(id, false);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            lines.add(Map.of("kind", "item", "label", "Ligne " + i, "quantity", "1", "price", "10", "vat", "20"));
        }
        Optional<Line.Said> written =
                line.send("PUT", "/quotes/" + id + "/lines", Map.of("lines", lines), name + "-" + acts + "-lines");
        written.ifPresent(done -> {
            acknowledged++;
            quotes.put(id, true);
        });
        return written.isPresent();
    }

    private boolean file(Line line) {
        String prefix = name + "f" + acts + "x";
        StringBuilder csv = new StringBuilder("Nom\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(prefix).append(i).append('\n');
        }
        files.put(prefix, false);
        Optional<Line.Said> run = line.upload("/imports/contact?name=" + prefix + ".csv", csv.toString());
        if (run.isEmpty()) {
            return false;
        }
        String path = "/imports/" + run.get().text("id");
        Map<String, Object> mapping = Map.of("mapping", List.of(Map.of("column", 0, "field", "lastName")));
        if (line.send("PUT", path, mapping, prefix).isEmpty()
                || line.send("POST", path + "/run", Map.of(), prefix + "-run").isEmpty()) {
            return false;
        }
        while (goesOn) {
            Optional<Line.Said> now = line.get(path);
            if (now.isEmpty()) {
                return false;
            }
            switch (now.get().text("state")) {
                case "done" -> {
                    acknowledged++;
                    files.put(prefix, true);
                    return true;
                }
                case "failed" -> {
                    return true;
                }
                default -> pause();
            }
        }
        return false;
    }

    /** What does not hold of what was acknowledged; what nobody knew of is known afterwards. */
    List<String> faults(Line line) {
        List<String> faults = new ArrayList<>();
        pending.ifPresent(wanted -> {
            if (!added(line, wanted)) {
                faults.add("no answer to what was sent again: " + wanted);
            }
            long there = count(line, "is", wanted.lastName());
            if (there != 1) {
                faults.add(there + " contacts where one was sent: " + wanted);
            }
        });
        remarks.forEach((id, may) -> {
            String found = remark(line, id);
            if (!may.contains(found)) {
                faults.add("contact " + id + " says " + found + ", not " + may);
            }
            may.clear();
            may.add(found);
        });
        undone.stream().filter(id -> isThere(line, id)).forEach(id -> faults.add("contact " + id + " is there again"));
        perhapsUndone.removeIf(id -> {
            if (isThere(line, id)) {
                remarks.put(id, new HashSet<>(Set.of(remark(line, id))));
            } else {
                undone.add(id);
            }
            return true;
        });
        quotes.forEach((id, written) -> quoteFault(line, id, written).ifPresent(faults::add));
        files.forEach((prefix, done) -> {
            long rows = count(line, "startsWith", prefix);
            if (rows != ROWS && (done || rows != 0)) {
                faults.add("of the file " + prefix + " " + rows + " rows came, " + (done ? "which was done" : "cut off"));
            }
        });
        return faults;
    }

    private static Optional<String> quoteFault(Line line, String id, boolean written) {
        Map<?, ?> values = (Map<?, ?>) line.get("/records/quote/" + id).orElseThrow().body().get("values");
        String net = values == null ? "gone" : String.valueOf(values.get("netTotal")).replaceFirst("[.]0+$", "");
        boolean holds = net.equals(QUOTE_NET) || !written && List.of("0", "null").contains(net);
        return holds ? Optional.empty() : Optional.of("quote " + id + " comes to " + net);
    }

    private static String remark(Line line, String id) {
        Object values = line.get("/records/contact/" + id).orElseThrow().body().get("values");
        return values instanceof Map<?, ?> known ? String.valueOf(known.get("info")) : "gone";
    }

    private static boolean isThere(Line line, String id) {
        Line.Said said = line.get("/records/contact/" + id).orElseThrow();
        return said.ok() && said.body().get("deletedAt") == null && said.body().get("deleted") == null;
    }

    private static long count(Line line, String test, String lastName) {
        Object filter = Map.of("all", List.of(Map.of("field", "lastName", "op", test, "value", lastName)));
        Line.Said said = line.send(
                        "POST", "/records/contact/count", Map.of("filter", filter), "count-" + lastName + System.nanoTime())
                .orElseThrow();
        return ((Number) said.body().get("count")).longValue();
    }

    private Optional<String> any(Set<String> of) {
        return of.isEmpty()
                ? Optional.empty()
                : of.stream().skip(random.nextInt(of.size())).findFirst();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
