package comptoir.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The invented customers, contacts and quotes of one size: the same seed makes the same, whatever the moment. */
final class World {

    /** Of all customers and contacts, what the measured rep has; the twenty-nine others share the rest. */
    static final double OWN_SHARE = 0.15;

    private static final long SEED = 20_261_122;
    private static final long BEGIN = Instant.parse("2024-10-01T08:00:00Z").toEpochMilli();
    private static final long YEARS_2 = 2L * 365 * 24 * 3600 * 1000;

    final Size size;
    final Random random = new Random(SEED);
    final FrenchNames names = new FrenchNames(random);
    final List<UUID> members;
    final List<UUID> organisations = new ArrayList<>();
    final List<UUID> owners = new ArrayList<>();
    final List<String> organisationNames = new ArrayList<>();

    /** @param members the measured rep first */
    World(Size size, List<UUID> members) {
        this.size = size;
        this.members = members;
    }

    /** An identifier as the program makes them, for the n-th of so many made over two years. */
    UUID id(long nth, long of) {
        long at = BEGIN + YEARS_2 / of * nth;
        return new UUID(at << 16 | 0x7000 | random.nextInt(0x1000), 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    UUID owner() {
        return random.nextDouble() < OWN_SHARE
                ? members.getFirst()
                : members.get(1 + random.nextInt(members.size() - 1));
    }

    /** A few customers have many contacts, many have one. */
    int organisation() {
        return (int) (size.organisations * Math.pow(random.nextDouble(), 2));
    }

    /** One customer has a fifth of all quotes. */
    int customer() {
        return random.nextInt(5) == 0 ? 0 : (int) (size.organisations * Math.pow(random.nextDouble(), 3));
    }

    boolean in(int chances) {
        return random.nextInt(100) < chances;
    }

    String phone(String beginning) {
        return "+33" + beginning + String.format("%08d", random.nextInt(100_000_000));
    }

    /** Nine digits whose check is right. */
    String siren() {
        int digits = 10_000_000 + random.nextInt(90_000_000);
        int sum = 0;
        int rest = digits;
        for (int i = 0; i < 8; i++, rest /= 10) {
            int digit = rest % 10 * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + Integer.toString((10 - sum % 10) % 10);
    }
}
