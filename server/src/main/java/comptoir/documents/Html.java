package comptoir.documents;

import java.util.stream.Collectors;

/** Text made safe to stand in a page: {@code Html.text(name)}. */
public final class Html {

    private Html() {}

    /** Escapes what HTML would read, and drops what XML and paper cannot hold. */
    public static String text(String plain) {
        String kept = plain.codePoints()
                .filter(Html::isPrintable)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return kept.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The same, keeping the writer's line ends. */
    public static String lines(String plain) {
        return text(plain.strip().replaceAll("\\R", "\n")).replace("\n", "<br/>");
    }

    private static boolean isPrintable(int character) {
        boolean control = Character.isISOControl(character) && character != '\n';
        boolean halfOfAPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !control && !halfOfAPair && (character & 0xFFFE) != 0xFFFE;
    }
}
