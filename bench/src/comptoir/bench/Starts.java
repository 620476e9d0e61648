package comptoir.bench;

import java.nio.file.Path;

/** From the command to the first answered request, with the database, everything built before (P16). */
final class Starts {

    private static final int TIMES = 3;
    private static final double MOST_MILLISECONDS = 5000;

    private Starts() {}

    static Figure measure(Path root, Choice choice) {
        Samples samples = new Samples();
        for (int i = 0; i < TIMES; i++) {
            samples.round();
            try (Instance instance = Instance.start(root, choice.data(), choice.port())) {
                samples.add(instance.startedInMilliseconds());
            }
        }
        return Figure.of("P16", Words.of("deuxième ./comptoir start", "second ./comptoir start"), samples)
                .within(MOST_MILLISECONDS);
    }
}
