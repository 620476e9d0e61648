package comptoir.app.description;

import comptoir.dictionary.Asker;
import comptoir.records.Records;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API for whoever asks, from the model of this very moment. */
@RestController
class DescriptionController {

    private final Records records;
    private final ApiDescription fixed = ApiDescription.load();

    DescriptionController(Records records) {
        this.records = records;
    }

    @GetMapping("/api/w/{slug}/openapi.json")
    Map<String, Object> describe(Asker asking) {
        String slug = asking.workspace().slug();
        return records.reading(
                asking.workspace(), asking.actor(), (tx, sight) -> new PersonalDescription(fixed, slug, sight).json());
    }
}
