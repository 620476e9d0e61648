package comptoir.app.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import comptoir.app.TestServer;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the controllers do: every call, its parameters, the members of its body, its status. */
class ApiDescriptionTest {

    /** Write it anew with -Dcomptoir.describe=write, as bin/api-types does. */
    private static final Path PUBLISHED = Path.of("../docs/api/openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        TestServer.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + path, handler))));
        return handlers;
    }

    @Test
    void everyCallIsDescribedAndNothingElse() {
        assertThat(DescribedCall.all().stream().map(DescribedCall::toString))
                .containsExactlyInAnyOrderElementsOf(handlers().keySet());
        assertThat(DescribedCall.all().stream()
                        .map(call -> call.operation().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("null");
    }

    @Test
    void eachCallTakesTheParametersDescribed() {
        Map<String, HandlerMethod> handlers = handlers();
        for (DescribedCall call : DescribedCall.all()) {
            Set<String> described = call.parameters()
                    .valueStream()
                    .filter(each -> !each.path("in").asString().equals("path"))
                    .map(each -> each.path("name").asString()
                            + (each.path("required").asBoolean() ? "" : "~"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(described).as(call.toString()).isEqualTo(parameters(handlers.get(call.toString())));
        }
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (asked != null) {
                boolean needed = asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
                names.add(name + (needed ? "" : "~"));
            }
            if (header != null) {
                names.add(header.name() + "~");
            }
        }
        return names;
    }

    @Test
    void eachBodyHasTheMembersDescribed() {
        Map<String, HandlerMethod> handlers = handlers();
        List<String> faults = new ArrayList<>();
        for (DescribedCall call : DescribedCall.all()) {
            MethodParameter body = Arrays.stream(handlers.get(call.toString()).getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .findFirst()
                    .orElse(null);
            if ((body == null) != call.takes().isMissingNode()) {
                faults.add(call + " takes " + call.takes());
            } else if (body != null) {
                compare(call.toString(), call.takes(), body.getGenericParameterType(), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void compare(String at, JsonNode described, Type type, List<String> faults) {
        JsonNode schema = DescribedCall.resolved(described);
        for (JsonNode kind : schema.path("anyOf")) {
            if (DescribedCall.resolved(kind).has("properties")
                    || kind.path("type").asString("").equals("array")) {
                schema = DescribedCall.resolved(kind);
            }
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            compare(at + "[]", schema.path("items"), list.getActualTypeArguments()[0], faults);
        }
        if (!(type instanceof Class<?> body && body.isRecord())) {
            return;
        }
        Map<String, RecordComponent> members = new TreeMap<>();
        for (RecordComponent each : body.getRecordComponents()) {
            JsonProperty named = each.getAccessor().getAnnotation(JsonProperty.class);
            members.put(named == null ? each.getName() : named.value(), each);
        }
        Set<String> told = new TreeSet<>(schema.path("properties").propertyNames());
        if (!told.equals(members.keySet())) {
            faults.add(at + " describes " + told + " and reads " + members.keySet());
        }
        JsonNode properties = schema.path("properties");
        members.forEach((name, each) -> compare(at + "." + name, properties.path(name), each.getGenericType(), faults));
    }

    @Test
    void eachCallAnswersTheStatusDescribed() {
        Map<String, HandlerMethod> handlers = handlers();
        for (DescribedCall call : DescribedCall.all()) {
            ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(
                    handlers.get(call.toString()).getMethod(), ResponseStatus.class);
            assertThat(call.gives())
                    .as(call.toString())
                    .isEqualTo(status == null ? 200 : status.value().value());
        }
    }

    @Test
    void everySchemaNamedIsThereAndEveryOneIsUsed() {
        Map<String, Object> whole = ApiDescription.load().json();
        Set<String> named = new TreeSet<>();
        JSON.valueToTree(whole).findValuesAsString("$ref").forEach(each -> named.add(each.replaceAll(".*/", "")));
        named.remove("Refused");
        assertThat(DescribedCall.schemas().propertyNames()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void thePublishedDescriptionIsTheOneOfThisProgram() throws IOException {
        String built = JSON.writeValueAsString(ApiDescription.load().json()) + "\n";
        if ("write".equals(System.getProperty("comptoir.describe"))) {
            Files.writeString(PUBLISHED, built);
        }
        assertThat(JSON.readTree(Files.readString(PUBLISHED)))
                .as("bin/api-types writes it anew")
                .isEqualTo(JSON.readTree(built));
    }
}
