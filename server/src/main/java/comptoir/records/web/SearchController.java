package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Records;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the palette asks. */
@RestController
@RequestMapping("/api/w/{slug}/search")
class SearchController {

    private static final int LONGEST = 200;

    private final Records records;

    SearchController(Records records) {
        this.records = records;
    }

    @GetMapping
    List<Map<String, Object>> search(
            Asker asking, @RequestParam String q, @RequestParam(defaultValue = "12") int limit) {
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        return records.search(asking.workspace(), asking.actor(), typed.replace("\0", ""), limit).stream()
                .map(hit -> Map.<String, Object>of(
                        "object",
                        hit.object(),
                        "id",
                        hit.id().toString(),
                        "label",
                        hit.label(),
                        "detail",
                        hit.detail()))
                .toList();
    }
}
