package comptoir.sales.web;

import comptoir.kernel.Refusal;
import comptoir.records.RecordsProblem;
import comptoir.sales.LineForm;
import comptoir.sales.LinesForm;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a quote as JSON brings them; of a line, what is not named stays as it is. */
record LinesBody(
        @Nullable Long rev,
        List<Map<String, @Nullable Object>> lines,
        @Nullable Discount discount) {

    record Discount(@Nullable String kind, @Nullable Object value) {}

    private static final Set<String> WRITTEN = Set.of(
            "kind",
            "product",
            "label",
            "description",
            "quantity",
            "unit",
            "price",
            "discount",
            "vat",
            "cost",
            "optional",
            "position");

    /** Answered with each line, and so sent back by editors. */
    private static final Set<String> IGNORED = Set.of("net", "rev");

    /** What names the line, and whether it is made under that name. */
    private static final Set<String> NAMING = Set.of("id", "new");

    /** Of random ids; those the program gives are of another version, so that none of them is taken. */
    private static final int RANDOM = 4;

    LinesForm form() {
        if (lines == null) {
            throw malformed("lines");
        }
        return new LinesForm(
                Optional.ofNullable(rev), lines.stream().map(LinesBody::line).toList(), discountFields());
    }

    private Map<String, @Nullable Object> discountFields() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        if (discount != null) {
            fields.put("discountKind", Optional.ofNullable(discount.kind()).orElse("percent"));
            fields.put("discountValue", Optional.ofNullable(discount.value()).orElse(BigDecimal.ZERO));
        }
        return fields;
    }

    private static LineForm line(@Nullable Map<String, @Nullable Object> json) {
        if (json == null) {
            throw malformed("lines");
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        json.forEach((member, value) -> {
            if (WRITTEN.contains(member)) {
                values.put(member.equals("label") ? "name" : member, value);
            } else if (!NAMING.contains(member) && !IGNORED.contains(member)) {
                throw malformed(member);
            }
        });
        Optional<UUID> id = Optional.ofNullable(json.get("id")).map(LinesBody::id);
        boolean made = isNew(json.get("new"));
        if (made && id.filter(each -> each.version() == RANDOM).isEmpty()) {
            throw malformed("id");
        }
        return new LineForm(id, made, values);
    }

    private static boolean isNew(@Nullable Object given) {
        return switch (given) {
            case null -> false;
            case Boolean said -> said;
            default -> throw malformed("new");
        };
    }

    private static UUID id(Object given) {
        try {
            return UUID.fromString(String.valueOf(given));
        } catch (IllegalArgumentException notAnId) {
            throw malformed("id");
        }
    }

    private static RuntimeException malformed(String member) {
        String shown = member.length() > 40 ? member.substring(0, 40) : member;
        return Refusal.of(RecordsProblem.BATCH_MALFORMED, "member", shown).refused();
    }
}
