package comptoir.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Links of an object to itself that lead back to where they began, such as a parent that is its own grandchild; pure. */
final class LinkLoops {

    private LinkLoops() {}

    /**
     * Each loop once, its records in the order of their links.
     *
     * @param links where each record points to
     */
    static List<List<UUID>> among(Map<UUID, UUID> links) {
        List<List<UUID>> loops = new ArrayList<>();
        Set<UUID> walked = new HashSet<>();
        for (UUID start : links.keySet()) {
            Set<UUID> way = new LinkedHashSet<>();
            UUID at = start;
            while (at != null && !walked.contains(at) && way.add(at)) {
                at = links.get(at);
            }
            if (at != null && way.contains(at)) {
                List<UUID> steps = List.copyOf(way);
                loops.add(steps.subList(steps.indexOf(at), steps.size()));
            }
            walked.addAll(way);
        }
        return loops;
    }

    /** The loop told from one of its records on, back to it. */
    static List<UUID> from(UUID first, List<UUID> loop) {
        int at = loop.indexOf(first);
        List<UUID> told = new ArrayList<>(loop.subList(at, loop.size()));
        told.addAll(loop.subList(0, at + 1));
        return told;
    }
}
