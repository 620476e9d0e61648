package comptoir.dictionary;

import java.util.Optional;
import java.util.UUID;

/** One answer of a choice field; {@code key} names the ones the program itself knows. */
public record Choice(UUID id, Optional<String> key, Label label, String color, int position) {}
