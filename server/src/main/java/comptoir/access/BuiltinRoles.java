package comptoir.access;

import static comptoir.access.Scope.ALL;
import static comptoir.access.Scope.NONE;
import static comptoir.access.Scope.OWN;
import static comptoir.access.Scope.TEAM;

import comptoir.dictionary.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The five roles every workspace starts with; all but the administrator's can be changed. */
public final class BuiltinRoles {

    public static final String ADMINISTRATOR = "administrator";
    public static final String MANAGER = "manager";
    public static final String REP = "rep";
    public static final String ASSISTANT = "assistant";
    public static final String READ_ONLY = "readOnly";

    private static final ObjectRights READ = new ObjectRights(ALL, NONE, NONE, false, false, false);

    private BuiltinRoles() {}

    /**
     * @param visibility what reps see of others' records: {@link Scope#ALL} or {@link Scope#OWN}
     * @param directories objects that everyone reads whatever the visibility: catalogue, directories, members
     * @param confidential fields, as {@code object.field}, that only administrators and managers see: costs and margins
     */
    public static List<RoleDefinition> all(Scope visibility, List<String> directories, List<String> confidential) {
        Map<String, FieldAccess> discreet =
                confidential.stream().collect(Collectors.toMap(field -> field, field -> FieldAccess.HIDDEN));
        ObjectRights rep = new ObjectRights(visibility, OWN, OWN, true, true, false);
        ObjectRights manager = new ObjectRights(
                visibility == ALL ? ALL : TEAM, visibility == ALL ? ALL : TEAM, TEAM, true, true, true);
        return List.of(
                role(
                        ADMINISTRATOR,
                        "Administrateur",
                        "Administrator",
                        Powers.FULL,
                        Map.of(Rights.OTHERS, ObjectRights.FULL),
                        Map.of()),
                role(
                        MANAGER,
                        "Manager",
                        "Manager",
                        new Powers(false, true, true),
                        with(manager, new ObjectRights(ALL, ALL, ALL, true, true, true), directories),
                        Map.of()),
                role(REP, "Commercial", "Sales rep", Powers.NONE, with(rep, READ, directories), discreet),
                role(
                        ASSISTANT,
                        "Assistant",
                        "Assistant",
                        Powers.NONE,
                        with(
                                new ObjectRights(ALL, ALL, ALL, true, true, true),
                                new ObjectRights(ALL, ALL, ALL, true, true, true),
                                directories),
                        discreet),
                role(READ_ONLY, "Lecture seule", "Read only", Powers.NONE, Map.of(Rights.OTHERS, READ), discreet));
    }

    private static Map<String, ObjectRights> with(ObjectRights others, ObjectRights reading, List<String> directories) {
        Map<String, ObjectRights> objects = new java.util.HashMap<>(Map.of(Rights.OTHERS, others, "member", READ));
        directories.stream().filter(key -> !key.equals("member")).forEach(key -> objects.put(key, reading));
        return objects;
    }

    private static RoleDefinition role(
            String key,
            String fr,
            String en,
            Powers powers,
            Map<String, ObjectRights> objects,
            Map<String, FieldAccess> fields) {
        return new RoleDefinition(key, Label.of(fr, en), true, powers, objects, fields);
    }
}
