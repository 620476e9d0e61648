package comptoir.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

    private static final Set<String> KNOWN = Set.of("client", "numero", "total_ttc");

    @Test
    void fieldsAreReplacedByTheirValues() {
        TextTemplate template = TextTemplate.parse("Devis {{numero}} : {{ total_ttc }} pour {{client}}", KNOWN)
                .orThrow();
        assertThat(template.fields()).containsExactlyInAnyOrder("numero", "total_ttc", "client");
        assertThat(template.fill(Map.of("numero", "D-1", "total_ttc", "12 $1 \\", "client", "{{numero}}")))
                .isEqualTo("Devis D-1 : 12 $1 \\ pour {{numero}}");
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatExist() {
        Refusal refusal = refusal("Bonjour {{cliant}}");
        assertThat(refusal.problem()).isEqualTo(DocumentsProblem.FIELD_UNKNOWN);
        assertThat(refusal.values()).isEqualTo(Map.of("field", "cliant", "known", "client, numero, total_ttc"));
    }

    @Test
    void aFieldLeftOpenIsShown() {
        assertThat(refusal("Bonjour {{client, merci").values()).isEqualTo(Map.of("near", "{{client, merci"));
        assertThat(refusal("Bonjour client}}").problem()).isEqualTo(DocumentsProblem.FIELD_UNFINISHED);
        assertThat(refusal("{{#if x}}").problem()).isEqualTo(DocumentsProblem.FIELD_UNFINISHED);
    }

    @Test
    void aForgottenValueIsOurMistake() {
        TextTemplate template = TextTemplate.parse("{{client}}", KNOWN).orThrow();
        assertThatThrownBy(() -> template.fill(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Refusal refusal(String text) {
        return ((Outcome.No<TextTemplate>) TextTemplate.parse(text, KNOWN)).refusal();
    }
}
