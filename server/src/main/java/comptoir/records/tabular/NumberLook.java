package comptoir.records.tabular;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the format of an Excel cell makes of its number. */
enum NumberLook {
    NUMBER,
    PERCENT,
    DAY,
    TIME,
    DURATION;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(?:h+|m+|s+)]");
    private static final Pattern BRACKETED = Pattern.compile("\\[[^]]*]");
    private static final Pattern DATED = Pattern.compile("(?i)[dyj]|(?<![hms:])m(?![m]*[:s])|mmm|e(?![+-])");
    private static final Pattern TIMED = Pattern.compile("(?i)[hs]");

    /** The looks of the formats of one workbook, each found out once. */
    static final class Known {
        private final Map<String, NumberLook> looks = new ConcurrentHashMap<>();

        NumberLook of(String format) {
            return looks.computeIfAbsent(format, NumberLook::of);
        }
    }

    /** By the number of a format that every workbook has. */
    static NumberLook of(int builtIn) {
        if (builtIn == 9 || builtIn == 10) {
            return PERCENT;
        }
        if (builtIn == 46) {
            return DURATION;
        }
        if ((builtIn >= 18 && builtIn <= 21) || builtIn == 45 || builtIn == 47) {
            return TIME;
        }
        boolean day = (builtIn >= 14 && builtIn <= 22)
                || (builtIn >= 27 && builtIn <= 36)
                || (builtIn >= 50 && builtIn <= 58);
        return day ? DAY : NUMBER;
    }

    static NumberLook of(String format) {
        String first = QUOTED.matcher(format.split(";", 2)[0]).replaceAll("");
        if (ELAPSED.matcher(first).find()) {
            return DURATION;
        }
        String bare = BRACKETED.matcher(first).replaceAll("").replaceAll("(?i)general|standard|am/pm|a/p", "");
        if (DATED.matcher(bare).find()) {
            return DAY;
        }
        if (TIMED.matcher(bare).find()) {
            return TIME;
        }
        return bare.contains("%") ? PERCENT : NUMBER;
    }
}
