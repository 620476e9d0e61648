package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Chart;
import comptoir.records.ChartWish;
import comptoir.records.Charts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Any list as bars. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}/chart")
class ChartController {

    private final Charts charts;

    ChartController(Charts charts) {
        this.charts = charts;
    }

    @PostMapping
    Map<String, @Nullable Object> chart(
            Asker asking, @PathVariable String object, @RequestBody Map<String, @Nullable Object> wish) {
        Chart chart = charts.draw(asking.workspace(), asking.actor(), object, ChartWish.read(wish));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("bars", chart.bars().stream().map(ChartController::bar).toList());
        json.put(
                "rest",
                chart.rest()
                        .map(rest -> summed(rest.sum(), "bars", rest.bars()))
                        .orElse(null));
        json.put("total", summed(chart.total()));
        return json;
    }

    private static Map<String, @Nullable Object> bar(Chart.Bar bar) {
        Map<String, @Nullable Object> json = summed(bar.sum(), "key", bar.key().orElse(null));
        json.put("label", bar.label().orElse(null));
        json.put("color", bar.color().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> summed(Chart.Sum sum, String first, @Nullable Object value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(first, value);
        json.putAll(summed(sum));
        return json;
    }

    private static Map<String, @Nullable Object> summed(Chart.Sum sum) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("count", sum.count());
        json.put("value", sum.value().map(BigDecimal::toPlainString).orElse(null));
        return json;
    }
}
