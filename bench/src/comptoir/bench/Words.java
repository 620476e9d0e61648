package comptoir.bench;

import java.util.Locale;
import java.util.stream.Stream;

/** What the bench says, in French unless the machine is set to English (as bin/words.sh). */
final class Words {

    private static final boolean ENGLISH = Stream.of("COMPTOIR_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> System.getenv().getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("fr")
            .startsWith("en");

    private Words() {}

    static String of(String french, String english) {
        return ENGLISH ? english : french;
    }

    static void say(String french, String english) {
        System.out.println(of(french, english));
    }

    static void complain(String french, String english) {
        System.err.println(of(french, english));
    }

    static String number(double value, int decimals) {
        return String.format(ENGLISH ? Locale.ENGLISH : Locale.FRENCH, "%,." + decimals + "f", value);
    }
}
