package comptoir.access.web;

import comptoir.access.Company;
import comptoir.access.CompanyDetails;
import comptoir.dictionary.Asker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The details of the company. */
@RestController
@RequestMapping("/api/w/{slug}/company")
class CompanyController {

    private final CompanyDetails company;

    CompanyController(CompanyDetails company) {
        this.company = company;
    }

    @GetMapping
    Map<String, Object> get(Asker asker) {
        return json(company.get(asker.workspace()));
    }

    @PutMapping
    Map<String, Object> put(Asker asker, @RequestBody Map<String, @Nullable Object> body) {
        return json(company.put(asker, body));
    }

    private static Map<String, Object> json(Company company) {
        Map<String, Object> json = new LinkedHashMap<>(company.details());
        json.putIfAbsent("vatExempt", false);
        json.put("zone", company.zone().getId());
        json.put("currency", company.currency());
        return json;
    }
}
