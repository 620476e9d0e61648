package comptoir.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was typed after {@code ./comptoir bench}.
 *
 * @param imported how many contacts are brought in by a file, instead of the usual figures
 * @param kills how often the program is killed at work, instead of being measured
 */
record Choice(Size size, Set<String> only, Path data, int port, int rounds, boolean onlyData, int imported, int kills, long seed) {

    static Choice of(Path root, List<String> arguments) {
        Size size = Size.S;
        Set<String> only = Set.of();
        Path data = null;
        int port = 8169;
        int rounds = 5;
        boolean onlyData = false;
        int imported = 0;
        int kills = 0;
        long seed = System.nanoTime();
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (option.equals("--only-data")) {
                onlyData = true;
                continue;
            }
            String value = i + 1 < arguments.size() ? arguments.get(++i) : "";
            try {
                switch (option) {
                    case "--size" -> size = Size.valueOf(value.toUpperCase(Locale.ROOT));
                    case "--only" ->
                        only = Arrays.stream(value.toUpperCase(Locale.ROOT).split(","))
                                .collect(Collectors.toSet());
                    case "--data" -> data = Path.of(value).toAbsolutePath();
                    case "--port" -> port = Integer.parseInt(value);
                    case "--import" -> imported = Integer.parseInt(value);
                    case "--kills" -> kills = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--rounds" -> rounds = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException(option);
                }
            } catch (IllegalArgumentException e) {
                Words.complain(
                        "Usage : ./comptoir bench [--size S|M|L] [--only P1,P2…] [--only-data] [--data DOSSIER]"
                                + " [--port 8169] [--rounds 5] [--import 1000000] [--kills 100 [--seed 1]]",
                        "Usage: ./comptoir bench [--size S|M|L] [--only P1,P2…] [--only-data] [--data FOLDER] [--port"
                                + " 8169] [--rounds 5] [--import 1000000] [--kills 100 [--seed 1]]");
                System.exit(2);
            }
        }
        Path folder = data == null ? root.resolve("build/bench").resolve(size.name()) : data;
        return new Choice(size, only, folder, port, rounds, onlyData, imported, kills, seed);
    }

    boolean wants(Set<String> codes) {
        return only.isEmpty() || codes.stream().anyMatch(only::contains);
    }
}
