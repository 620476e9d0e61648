package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.platform.Json;
import comptoir.records.Anchors;
import comptoir.records.Change;
import comptoir.records.Figure;
import comptoir.records.Lists;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.WriteRequest;
import comptoir.records.Written;
import comptoir.records.WrittenRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Lists and single records of any object. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}")
class RecordsController {

    private final Records records;
    private final Lists lists;

    RecordsController(Records records, Lists lists) {
        this.records = records;
        this.lists = lists;
    }

    record ValuesBody(Map<String, @Nullable Object> values) {}

    record DuplicatesBody(
            Map<String, @Nullable Object> values, @Nullable UUID except) {}

    record CountBody(
            @Nullable Map<String, Object> filter,
            @Nullable String search,
            @Nullable Boolean exact) {}

    /** Sums of fields by name, and figures of any kind in a list. */
    record SumBody(
            @Nullable Map<String, Object> filter,
            @Nullable String search,
            @Nullable List<String> fields,
            @Nullable List<FigureBody> figures) {

        List<String> summed() {
            return Objects.requireNonNullElse(fields, List.of());
        }

        /** The sums first, then the figures. */
        List<Figure> wanted() {
            return Stream.concat(
                            summed().stream().map(field -> new Figure(field, Figure.Of.SUM)),
                            Objects.requireNonNullElse(figures, List.<FigureBody>of()).stream()
                                    .map(FigureBody::figure))
                    .toList();
        }
    }

    record FigureBody(String field, String of) {

        Figure figure() {
            return new Figure(
                    field,
                    Figure.Of.find(of)
                            .orElseThrow(() -> Refusal.of(RecordsProblem.FIGURE_UNKNOWN, "of", of)
                                    .refused()));
        }
    }

    @PostMapping("/query")
    Map<String, @Nullable Object> query(Asker asking, @PathVariable String object, @RequestBody QueryBody body) {
        return RecordJson.page(records.query(asking.workspace(), asking.actor(), body.of(object, false)));
    }

    @GetMapping
    Map<String, @Nullable Object> list(
            Asker asking,
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<QueryBody.SortBody> by = sort == null
                ? List.of()
                : Arrays.stream(sort.split(","))
                        .map(key -> new QueryBody.SortBody(key.replaceFirst("^-", ""), key.startsWith("-")))
                        .toList();
        List<String> keys = fields == null ? List.of() : List.of(fields.split(","));
        QueryBody body = new QueryBody(keys, filter == null ? null : parsed(filter), search, by, after, limit);
        return RecordJson.page(records.query(asking.workspace(), asking.actor(), body.of(object, false)));
    }

    private static Map<String, Object> parsed(String filter) {
        try {
            return Json.readObject(filter);
        } catch (JacksonException e) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
    }

    record AnchorsBody(
            @Nullable Map<String, Object> filter,
            @Nullable String search,
            @Nullable List<QueryBody.SortBody> sort,
            @Nullable String after,
            @Nullable Integer rows) {

        Query of(String object) {
            return new QueryBody(null, filter, search, sort, after, null).of(object, false);
        }

        /** A cursor alone asks for as many rows after it as are looked through at most. */
        Optional<Integer> ahead() {
            return after == null ? Optional.ofNullable(rows) : Optional.of(rows == null ? Anchors.LONGEST_PART : rows);
        }
    }

    @PostMapping("/anchors")
    Map<String, @Nullable Object> anchors(Asker asking, @PathVariable String object, @RequestBody AnchorsBody body) {
        return RecordJson.anchors(lists.anchors(asking.workspace(), asking.actor(), body.of(object), body.ahead()));
    }

    @PostMapping("/count")
    Map<String, Object> count(Asker asking, @PathVariable String object, @RequestBody CountBody body) {
        boolean exact = Boolean.TRUE.equals(body.exact());
        long count = lists.count(
                asking.workspace(),
                asking.actor(),
                object,
                QueryBody.filtered(body.filter()),
                Optional.ofNullable(body.search()),
                exact);
        return Map.of("count", count, "capped", !exact && count == Lists.COUNT_CAP);
    }

    @PostMapping("/sum")
    Map<String, Object> sum(Asker asking, @PathVariable String object, @RequestBody SumBody body) {
        List<Figure> wanted = body.wanted();
        List<@Nullable String> read = lists.figures(
                asking.workspace(),
                asking.actor(),
                object,
                QueryBody.filtered(body.filter()),
                Optional.ofNullable(body.search()),
                wanted);
        Map<String, @Nullable String> sums = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> figures = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (i < body.summed().size()) {
                sums.put(wanted.get(i).field(), read.get(i));
            } else {
                figures.add(RecordJson.figure(wanted.get(i), read.get(i)));
            }
        }
        return Map.of("sums", sums, "figures", figures);
    }

    @PostMapping("/duplicates")
    List<Map<String, Object>> duplicates(Asker asking, @PathVariable String object, @RequestBody DuplicatesBody body) {
        return records
                .duplicates(
                        asking.workspace(), asking.actor(), object, body.values(), Optional.ofNullable(body.except()))
                .stream()
                .map(RecordJson::duplicate)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> create(Asker asking, @PathVariable String object, @RequestBody ValuesBody body) {
        return answered(asking, Change.Create.of(object, body.values()));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(Asker asking, @PathVariable String object, @PathVariable UUID id) {
        return RecordJson.row(records.get(asking.workspace(), asking.actor(), object, id));
    }

    @PatchMapping("/{id}")
    Map<String, @Nullable Object> change(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String read,
            @RequestBody ValuesBody body) {
        return answered(asking, new Change.Update(object, id, rev(read), body.values()));
    }

    private static Optional<Long> rev(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return Optional.empty();
        }
        String digits = ifMatch.replaceAll("^W/|\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Refusal.of(RecordsProblem.BATCH_MALFORMED, "member", "If-Match")
                    .refused();
        }
        return Optional.of(Long.valueOf(digits));
    }

    @DeleteMapping("/{id}")
    Map<String, @Nullable Object> trash(Asker asking, @PathVariable String object, @PathVariable UUID id) {
        return RecordJson.written(write(asking, new Change.Trash(object, id)));
    }

    private Map<String, @Nullable Object> answered(Asker asking, Change change) {
        WrittenRow written =
                records.writeOne(asking.workspace(), WriteRequest.of(asking.actor(), asking.door(), change));
        Map<String, @Nullable Object> json = new LinkedHashMap<>(RecordJson.written(written.written()));
        written.row().ifPresent(row -> json.put("record", RecordJson.row(row)));
        return json;
    }

    private Written write(Asker asking, Change change) {
        return records.write(asking.workspace(), WriteRequest.of(asking.actor(), asking.door(), change));
    }

    static Query trashed(String object, @Nullable String after) {
        Query query = Query.of(object).inTrash();
        return after == null ? query : query.after(after);
    }
}
