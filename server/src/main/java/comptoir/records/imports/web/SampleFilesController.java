package comptoir.records.imports.web;

import comptoir.dictionary.Asker;
import comptoir.records.imports.SampleFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files to fill, for whoever has none yet. */
@RestController
@RequestMapping("/api/w/{slug}/imports/samples")
class SampleFilesController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SampleFiles samples;

    SampleFilesController(SampleFiles samples) {
        this.samples = samples;
    }

    @GetMapping("/{object}.csv")
    void csv(Asker asking, @PathVariable String object, HttpServletResponse answer) throws IOException {
        SampleFiles.Sample sample = samples.of(asking.workspace(), asking.actor(), object);
        named(answer, "text/csv;charset=UTF-8", object + ".csv");
        SampleFiles.csv(sample, answer.getOutputStream());
    }

    @GetMapping("/{object}.xlsx")
    void workbook(Asker asking, @PathVariable String object, HttpServletResponse answer) throws IOException {
        SampleFiles.Sample sample = samples.of(asking.workspace(), asking.actor(), object);
        named(answer, WORKBOOK, object + ".xlsx");
        SampleFiles.workbook(List.of(sample), answer.getOutputStream());
    }

    /** Every object on a sheet of its own, rows naming one another. */
    @GetMapping
    void linked(Asker asking, HttpServletResponse answer) throws IOException {
        List<SampleFiles.Sample> all = samples.all(asking.workspace(), asking.actor());
        named(answer, WORKBOOK, "comptoir.xlsx");
        SampleFiles.workbook(all, answer.getOutputStream());
    }

    private static void named(HttpServletResponse answer, String type, String name) {
        answer.setContentType(type);
        answer.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
