package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Chart;
import comptoir.records.ChartWish;
import comptoir.records.Charts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
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
        json.put("rest", chart.rest().map(ChartController::rest).orElse(null));
        json.put("total", summed(chart.total()));
        json.put("parts", chart.parts().stream().map(ChartController::part).toList());
        json.put("others", chart.others().map(ChartController::others).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> bar(Chart.Bar bar) {
        Map<String, @Nullable Object> json = grouped(bar.of(), bar.sum());
        json.put("parts", parts(bar.parts()));
        return json;
    }

    private static Map<String, @Nullable Object> rest(Chart.Rest rest) {
        Map<String, @Nullable Object> json = summed(rest.sum());
        json.put("bars", rest.bars());
        json.put("parts", parts(rest.parts()));
        return json;
    }

    private static Map<String, @Nullable Object> part(Chart.Part part) {
        return grouped(part.of(), part.sum());
    }

    private static Map<String, @Nullable Object> others(Chart.Others others) {
        Map<String, @Nullable Object> json = summed(others.sum());
        json.put("parts", others.parts());
        return json;
    }

    private static List<Map<String, @Nullable Object>> parts(List<Chart.Sum> parts) {
        return parts.stream().map(ChartController::summed).toList();
    }

    private static Map<String, @Nullable Object> grouped(Chart.Group of, Chart.Sum sum) {
        Map<String, @Nullable Object> json = summed(sum);
        json.put("key", of.key().orElse(null));
        json.put("label", of.label().orElse(null));
        json.put("color", of.color().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> summed(Chart.Sum sum) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("count", sum.count());
        json.put("value", sum.value().map(BigDecimal::toPlainString).orElse(null));
        return json;
    }
}
