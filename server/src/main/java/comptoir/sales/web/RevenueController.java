package comptoir.sales.web;

import comptoir.dictionary.Asker;
import comptoir.sales.Purchase;
import comptoir.sales.Revenue;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Revenue by month, and what a customer has bought. */
@RestController
@RequestMapping("/api/w/{slug}")
class RevenueController {

    private final Revenue revenue;

    RevenueController(Revenue revenue) {
        this.revenue = revenue;
    }

    @GetMapping("/revenue/months")
    List<Map<String, String>> months(
            Asker asking,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        return revenue
                .months(asking, Optional.ofNullable(organisation), Optional.ofNullable(from), Optional.ofNullable(to))
                .stream()
                .map(each -> Map.of(
                        "month",
                        each.month().toString(),
                        "amount",
                        each.amount().decimal()))
                .toList();
    }

    @GetMapping("/organisations/{id}/purchases")
    List<Map<String, @Nullable Object>> purchases(Asker asking, @PathVariable UUID id) {
        return revenue.purchases(asking, id).stream()
                .map(RevenueController::json)
                .toList();
    }

    private static Map<String, @Nullable Object> json(Purchase purchase) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("product", purchase.product().map(UUID::toString).orElse(null));
        json.put("label", purchase.label());
        json.put("quantity", purchase.quantity().toPlainString());
        json.put("amount", purchase.amount().decimal());
        json.put("lastOn", purchase.lastOn().toString());
        return json;
    }
}
