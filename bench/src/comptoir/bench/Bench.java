package comptoir.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code ./comptoir bench}: makes data of a size, starts the real program on them, measures, and prints each figure beside its limit; or kills
 * it at work, {@code --kills 100}; or brings a large file in, {@code --import 1000000}.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        String fingerprint = arguments[1];
        Choice choice = Choice.of(root, List.of(arguments).subList(2, arguments.length));
        try {
            if (choice.imported() > 0) {
                MassImport.run(root, choice);
            } else if (choice.kills() > 0) {
                Kills.run(root, choice);
            } else {
                run(root, fingerprint, choice);
            }
        } catch (BenchFailure failure) {
            Words.complain("La mesure a échoué : " + failure.getMessage(), "The bench failed: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path root, String fingerprint, Choice choice) throws IOException {
        BenchData data = new BenchData(root, choice.data(), choice.size(), choice.port());
        if (data.isThere(choice.size() + " " + fingerprint)) {
            Words.say(
                    "Données de taille " + choice.size() + " : " + choice.data(),
                    "Data of size " + choice.size() + ": " + choice.data());
        } else {
            Words.say("Données de taille " + choice.size() + "…", "Making data of size " + choice.size() + "…");
            double seconds = data.make(choice.size() + " " + fingerprint);
            Words.say(
                    "  faites en " + Words.number(seconds, 0) + " s (limite 300)",
                    "  made in " + Words.number(seconds, 0) + " s (limit 300)");
        }
        if (choice.onlyData()) {
            return;
        }
        Report report = new Report();
        try (Instance instance = Instance.start(root, choice.data(), choice.port());
                Person rep = Person.signingIn(instance.address(), BenchData.REP, BenchData.PASSWORD);
                Postgres app = Postgres.as("comptoir_app", choice.data());
                Postgres superuser = Postgres.as("postgres", choice.data())) {
            Setting setting = new Setting(instance, rep, app, superuser, choice);
            Report.heading();
            for (Measure measure : measures(setting)) {
                if (choice.wants(measure.codes())) {
                    measure.take(report);
                }
            }
        }
        if (choice.wants(Set.of("P16"))) {
            report.add(Starts.measure(root, choice));
        }
        report.keep(choice.data().resolve("bench.medians"));
        if (choice.size() != Size.S) {
            report.growth(Size.S, choice.data().resolveSibling("S").resolve("bench.medians"));
        }
    }

    private static List<Measure> measures(Setting setting) {
        return new ArrayList<>(List.of(
                new Lists(setting),
                new Palette(setting),
                new RecordPages(setting),
                new Writes(setting),
                new Rollups(setting),
                new Screens(setting),
                new Papers(setting)));
    }
}
