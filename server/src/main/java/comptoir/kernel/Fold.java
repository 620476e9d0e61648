package comptoir.kernel;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text as it is compared: without accents and in small letters, {@code "Œuvre d’Élodie"} as {@code "oeuvre d'elodie"}. For Latin
 * letters and the signs of typography it is what PostgreSQL makes of {@code lower(unaccent(text))}, so that what Java finds
 * equal the database finds equal too.
 */
public final class Fold {

    /** What no accent explains: signs, then an arrow, then what stands for each of them. */
    private static final String SIGNS = """
            ¡→!
            ©→(c)
            ªȺẚ→a
            «→<<
            \u00ad‐‑‒–—―→-
            ®→(r)
            ±→+/-
            µ→μ
            ºØø→o
            »→>>
            ¼→ 1/4
            ½→ 1/2
            ¾→ 3/4
            ¿→?
            Ææ→ae
            ÐðĐđƉƊƋƌȡ→d
            ×⁎→*
            Þþ→th
            ßẞ→ss
            ÷⁄→/
            Ħħ→h
            ıƖƗ→i
            Ĳĳ→ij
            ĸ→q
            ĿŀŁłƚȴȽ→l
            ŉ→'n
            ŊŋƝƞȵ→n
            Œœ→oe
            ŦŧƫƬƭƮȶȾ→t
            ſȿẜẝ→s
            ƀƁƂƃɃ→b
            ƇƈȻȼ→c
            ƐɆɇ→e
            Ƒƒ→f
            ƓǤǥ→g
            ƕ→hv
            Ƙƙ→k
            Ƣƣ→oi
            Ƥƥ→p
            ƲỼỽ→v
            ƳƴɎɏỾỿ→y
            ƵƶȤȥɀ→z
            ǄǅǆǱǲǳ→dz
            Ǉǈǉ→lj
            Ǌǋǌ→nj
            ȷɈɉ→j
            ȸ→db
            ȹ→qp
            Ʉ→u
            Ɍɍ→r
            Ỻỻ→ll
            ‖→||
            ‘’‛′→'
            ‚→,
            “”‟″→"
            „→,,
            ․→.
            ‥→..
            …→...
            ‹→<
            ›→>
            ‼→!!
            ⁅→[
            ⁆→]
            ⁇→??
            ⁈→?!
            ⁉→!?
            ﬀ→ff
            ﬁ→fi
            ﬂ→fl
            ﬃ→ffi
            ﬄ→ffl
            ﬅﬆ→st
            """;

    /** Letters with an accent that the database's rules leave alone. */
    private static final String LEFT_ALONE = "ǢǣǮǯǼǽǾǿẛ\u2000\u2001";

    private static final Map<Integer, String> MEANINGS = meanings();

    private Fold() {}

    public static String of(String text) {
        return text.chars().allMatch(c -> c < 128) ? asciiLower(text) : folded(text);
    }

    /** Folded, and every run of spaces or punctuation is one space: for headings and for words a person compares by eye. */
    public static String words(String text) {
        return of(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String asciiLower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return lower.toString();
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> append(folded, sign));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int sign) {
        String meaning = MEANINGS.get(sign);
        if (meaning != null) {
            folded.append(meaning);
        } else if (sign < 128 || LEFT_ALONE.indexOf(sign) >= 0) {
            folded.appendCodePoint(Character.toLowerCase(sign));
        } else {
            Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(part -> folded.appendCodePoint(Character.toLowerCase(part)));
        }
    }

    private static Map<Integer, String> meanings() {
        Map<Integer, String> meanings = new HashMap<>();
        SIGNS.lines().filter(line -> line.indexOf('→') > 0).forEach(line -> {
            int arrow = line.indexOf('→');
            String meaning = line.substring(arrow + 1);
            line.substring(0, arrow).codePoints().forEach(sign -> meanings.put(sign, meaning));
        });
        return Map.copyOf(meanings);
    }
}
