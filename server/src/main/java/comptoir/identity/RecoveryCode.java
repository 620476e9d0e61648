package comptoir.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A code on paper that lets somebody in once without their phone; the database keeps only its hash. */
record RecoveryCode(String text) {

    static final int A_SET = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without what is mistaken for something else on paper: 32 characters, 80 bits a code. */
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;
    private static final int A_GROUP = 4;

    static List<RecoveryCode> freshSet() {
        return Stream.generate(RecoveryCode::fresh).limit(A_SET).toList();
    }

    private static RecoveryCode fresh() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, LENGTH).forEach(i -> {
            if (i > 0 && i % A_GROUP == 0) {
                text.append('-');
            }
            text.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        });
        return new RecoveryCode(text.toString());
    }

    /** The same however it is typed: with or without hyphens and blanks, in capitals or not. */
    byte[] hash() {
        return new Token(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).hash();
    }

    @Override
    public String toString() {
        return "a recovery code";
    }
}
