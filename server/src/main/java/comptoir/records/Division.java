package comptoir.records;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How the records of one member become those of several: those of one object by a rule, and what points at them as they do.
 *
 * @param object whose records the rule is about
 * @param by the field whose values the shares name, or {@code address.department}; without it shares name records, or take turns
 * @param rest who gets what no share is about; without one it stays where it is
 */
public record Division(String object, Optional<String> by, List<Share> shares, Optional<UUID> rest) {

    /** More people, or values, than any screen shows. */
    private static final int MOST = 1_000;

    /**
     * What one person gets.
     *
     * @param values of the field; empty text is where it says nothing
     * @param ids of records chosen by hand
     */
    public record Share(UUID to, List<String> values, Set<UUID> ids) {}

    public Division {
        shares = List.copyOf(shares);
    }

    Set<UUID> receivers() {
        Set<UUID> all = new LinkedHashSet<>();
        shares.forEach(share -> all.add(share.to()));
        rest.ifPresent(all::add);
        return all;
    }

    boolean takesTurns() {
        return by.isEmpty() && shares.stream().allMatch(share -> share.ids().isEmpty());
    }

    /** Refuses what is empty, too much, or said twice. */
    void check() {
        if (shares.isEmpty() && rest.isEmpty() || !shares.stream().allMatch(this::saysWhat)) {
            throw Refusal.of(RecordsProblem.DIVISION_EMPTY).refused();
        }
        List<String> said = new ArrayList<>();
        shares.forEach(share -> {
            said.addAll(share.values());
            share.ids().forEach(id -> said.add(id.toString()));
        });
        if (said.size() > MOST || shares.size() > MOST) {
            throw Refusal.of(RecordsProblem.TOO_MANY_CHANGES, "most", MOST).refused();
        }
        List<String> once = takesTurns()
                ? shares.stream().map(share -> share.to().toString()).toList()
                : said;
        if (new HashSet<>(once).size() < once.size()) {
            throw Refusal.of(RecordsProblem.DIVISION_OVERLAPS).refused();
        }
    }

    private boolean saysWhat(Share share) {
        return by.isPresent()
                ? !share.values().isEmpty() && share.ids().isEmpty()
                : share.values().isEmpty() && (takesTurns() || !share.ids().isEmpty());
    }
}
