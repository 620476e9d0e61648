package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.records.Filter;
import comptoir.records.Query;
import comptoir.records.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuoteReminderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    @Test
    void aSentQuoteTakesItsDayOfReminderAndIsFoundOnceItHasCome() {
        UUID yesterday = remindedOn(TODAY.minusDays(1));
        UUID today = remindedOn(TODAY);
        remindedOn(TODAY.plusDays(1));
        desk.sent(desk.company.camille(), "1", "10");
        assertThat(found("lte")).containsExactly(yesterday, today);
        assertThat(found("lt")).containsExactly(yesterday);
        assertThat(found("is")).containsExactly(today);
        assertThat(found("gt")).hasSize(1);
        assertThat(found("gte")).hasSize(2);
    }

    private static UUID remindedOn(LocalDate day) {
        UUID id = desk.sent(desk.company.camille(), "1", "10");
        desk.company.edit(desk.company.camille(), "quote", id, "remindOn", day.toString());
        return id;
    }

    private static List<UUID> found(String operator) {
        Filter due = Filter.read(Map.of(
                "all",
                List.of(
                        Map.of("field", "state", "op", "is", "value", "sent"),
                        Map.of("field", "remindOn", "op", operator, "value", Map.of("relative", "today")))));
        return desk
                .company
                .records()
                .query(
                        desk.company.schema(),
                        desk.company.camille(),
                        Query.of("quote").where(due).sortedBy(new Query.Sort("remindOn", false)))
                .rows()
                .stream()
                .map(Row::id)
                .toList();
    }
}
