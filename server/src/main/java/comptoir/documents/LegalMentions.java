package comptoir.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mentions the law asks for, as data with their days of effect: {@code mentions.find("vat.franchise", paper.date())}. */
public final class LegalMentions {

    private static final String FILE = "/documents/legal-mentions.json";

    private final List<LegalMention> all;

    private LegalMentions(List<LegalMention> all) {
        this.all = List.copyOf(all);
    }

    public static LegalMentions read() {
        try (InputStream file = LegalMentions.class.getResourceAsStream(FILE)) {
            JsonNode mentions = JsonMapper.shared().readTree(Objects.requireNonNull(file, FILE));
            return new LegalMentions(
                    mentions.valueStream().map(LegalMentions::mention).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<LegalMention> listAll() {
        return all;
    }

    /** The mention as it stood on that day, if it was asked for then. */
    public Optional<LegalMention> find(String code, LocalDate day) {
        return all.stream()
                .filter(mention -> mention.code().equals(code) && mention.isValidOn(day))
                .findFirst();
    }

    /** The mentions that need a successor before that day. */
    public List<LegalMention> listEndingBefore(LocalDate day) {
        return all.stream()
                .filter(mention ->
                        mention.validTo().map(last -> last.isBefore(day)).orElse(false))
                .toList();
    }

    private static LegalMention mention(JsonNode node) {
        return new LegalMention(
                node.get("code").asString(),
                node.get("text").asString(),
                node.get("lawCgi").asString(),
                optional(node, "lawCibs"),
                LocalDate.parse(node.get("validFrom").asString()),
                optional(node, "validTo").map(LocalDate::parse),
                optional(node, "checkedOn").map(LocalDate::parse),
                node.get("condition").asString());
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .filter(value -> !value.isNull())
                .map(JsonNode::asString);
    }
}
