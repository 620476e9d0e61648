package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.dictionary.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A link to a member of the workspace; a filter may say "me". */
public final class MemberType extends LinkType {

    @Override
    public String key() {
        return "member";
    }

    @Override
    Optional<UUID> operand(Object given, Field field, Reading reading) {
        return "me".equals(given) ? reading.me() : super.operand(given, field, reading);
    }

    @Override
    public Optional<String> target(Field field) {
        return Optional.of("member");
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }
}
