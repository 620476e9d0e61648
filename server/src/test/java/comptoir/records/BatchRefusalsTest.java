package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchRefusalsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static Change.Update update(String object, UUID id, long rev, String field, String value) {
        return new Change.Update(object, id, Optional.of(rev), new HashMap<>(Map.of(field, value)));
    }

    private static Refusal refusal(Actor actor, Change... changes) {
        return catchThrowableOfType(Refused.class, () -> belloc.write(actor, changes))
                .refusal();
    }

    private static UUID ownedBy(Actor owner, String name) {
        return belloc.create(
                belloc.ines(),
                "organisation",
                Map.of("name", name, "owner", owner.member().orElseThrow().toString()));
    }

    private static long rev(UUID organisation) {
        return belloc.get(belloc.ines(), "organisation", organisation).rev();
    }

    @Test
    void eachRefusedChangeOfABatchSaysItsPlaceAndNothingIsWritten() {
        UUID hers = ownedBy(belloc.camille(), "Hôtel des Remparts");
        UUID his = ownedBy(belloc.yanis(), "Brasserie du Parlement");
        UUID alsoHis = ownedBy(belloc.yanis(), "Biscuiterie de Kerlouan");

        Refusal refusal = refusal(
                belloc.camille(),
                update("organisation", his, rev(his), "name", "À moi"),
                update("organisation", hers, rev(hers), "name", "Remparts"),
                update("organisation", alsoHis, rev(alsoHis), "name", "À moi aussi"));

        assertThat(refusal.problem()).isEqualTo(RecordsProblem.RIGHT_MISSING);
        assertThat(refusal.at()).extracting(Refusal.Located::place).containsExactly("0/", "2/");
        assertThat(belloc.get(belloc.ines(), "organisation", hers).label()).isEqualTo("Hôtel des Remparts");
    }

    @Test
    void aConflictInABatchNamesItsChangeAndField() {
        UUID first = ownedBy(belloc.camille(), "Un");
        UUID second = ownedBy(belloc.camille(), "Deux");
        long read = rev(second);
        belloc.edit(belloc.marc(), "organisation", second, "name", "Deux bis");

        Refusal refusal = refusal(
                belloc.camille(),
                update("organisation", first, rev(first), "name", "Un bis"),
                update("organisation", second, read, "name", "Deux ter"));

        assertThat(refusal.problem()).isEqualTo(RecordsProblem.CONFLICT);
        assertThat(refusal.at()).extracting(Refusal.Located::place).containsExactly("1/name");
    }

    @Test
    void aValueTakenAlreadyNamesTheChangeThatGaveIt() {
        belloc.create(belloc.ines(), "jobTitle", Map.of("name", "Gérant"));
        UUID buyer = belloc.create(belloc.ines(), "jobTitle", Map.of("name", "Acheteur"));
        UUID cook = belloc.create(belloc.ines(), "jobTitle", Map.of("name", "Cuisinier"));

        Refusal refusal = refusal(
                belloc.anne(),
                new Change.Update("jobTitle", cook, Optional.empty(), new HashMap<>(Map.of("name", "Chef"))),
                new Change.Update("jobTitle", buyer, Optional.empty(), new HashMap<>(Map.of("name", "gérant"))));

        assertThat(refusal.problem()).isEqualTo(RecordsProblem.VALUE_TAKEN);
        assertThat(refusal.at()).extracting(Refusal.Located::place).containsExactly("1/name");
    }
}
