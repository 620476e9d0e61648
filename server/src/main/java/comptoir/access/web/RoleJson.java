package comptoir.access.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import comptoir.access.AccessProblem;
import comptoir.access.FieldAccess;
import comptoir.access.ObjectRights;
import comptoir.access.Powers;
import comptoir.access.RoleDefinition;
import comptoir.access.Scope;
import comptoir.dictionary.Label;
import comptoir.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A role as the API has it; {@code *} stands for objects it does not name. */
record RoleJson(
        @Nullable String key,
        @Nullable String name,
        @Nullable Boolean builtin,
        @Nullable Map<String, Rule> objects,
        @Nullable Map<String, String> fields,
        @Nullable Boolean settings,
        @Nullable Boolean templates,
        @Nullable Boolean bulkExport) {

    /** What a role gives on one object. */
    record Rule(
            @Nullable String see,
            @Nullable String change,
            @Nullable String delete,
            @Nullable Boolean add,
            @JsonProperty("import") @Nullable Boolean bringIn,
            @JsonProperty("export") @Nullable Boolean takeOut) {

        static Rule of(ObjectRights rights) {
            return new Rule(
                    rights.see().key(),
                    rights.change().key(),
                    rights.remove().key(),
                    rights.add(),
                    rights.bringIn(),
                    rights.takeOut());
        }

        ObjectRights rights(String object) {
            return new ObjectRights(
                    scope(object + ".see", see),
                    scope(object + ".change", change),
                    scope(object + ".delete", delete),
                    Boolean.TRUE.equals(add),
                    Boolean.TRUE.equals(bringIn),
                    Boolean.TRUE.equals(takeOut));
        }

        private static Scope scope(String place, @Nullable String key) {
            return RoleJson.read("objects." + place, Objects.requireNonNullElse(key, ""), Scope::of);
        }
    }

    static RoleJson of(RoleDefinition role, String language) {
        Map<String, Rule> objects = new TreeMap<>();
        role.objects().forEach((key, rights) -> objects.put(key, Rule.of(rights)));
        Map<String, String> fields = new TreeMap<>();
        role.fields().forEach((path, access) -> fields.put(path, access.key()));
        return new RoleJson(
                role.key(),
                role.name().in(language),
                role.builtin(),
                objects,
                fields,
                role.powers().settings(),
                role.powers().templates(),
                role.powers().bulkExport());
    }

    /** What is not said stays as it is. */
    RoleDefinition over(RoleDefinition before, String language) {
        String wanted =
                Objects.requireNonNullElse(name, before.name().in(language)).strip();
        Map<String, ObjectRights> rights = new LinkedHashMap<>(before.objects());
        if (objects != null) {
            objects.forEach((object, rule) -> rights.put(object, rule.rights(object)));
        }
        Map<String, FieldAccess> access = new LinkedHashMap<>(fields == null ? before.fields() : Map.of());
        if (fields != null) {
            fields.forEach((path, key) -> access.put(path, read("fields." + path, key, FieldAccess::of)));
        }
        return new RoleDefinition(
                before.key(),
                wanted.equals(before.name().in(language)) ? before.name() : Label.of(wanted, wanted),
                before.builtin(),
                new Powers(
                        Objects.requireNonNullElse(settings, before.powers().settings()),
                        Objects.requireNonNullElse(templates, before.powers().templates()),
                        Objects.requireNonNullElse(bulkExport, before.powers().bulkExport())),
                rights,
                access);
    }

    private static <T> T read(String place, String key, Function<String, T> reader) {
        try {
            return reader.apply(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(AccessProblem.ROLES_REFUSED)
                    .at(List.of(new Refusal.Located(place, Refusal.of(AccessProblem.ROLE_MALFORMED, "what", key))))
                    .refused();
        }
    }
}
