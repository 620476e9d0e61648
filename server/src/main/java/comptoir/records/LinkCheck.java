package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Map;
import java.util.UUID;

/** A link may only be set to a living record that the writer sees. */
final class LinkCheck {

    private LinkCheck() {}

    static void of(Tx tx, Sight sight, Draft draft) {
        for (Field field : draft.object().fields()) {
            if (field.target().isPresent() && draft.get(field.column()) instanceof UUID id) {
                ObjectType target = sight.model().object(field.target().get());
                if (!LabelStore.exists(tx, sight, target, id)) {
                    throw Refusal.of(RecordsProblem.VALUES_REFUSED)
                            .at(java.util.List.of(new Refusal.Located(
                                    field.key(),
                                    Refusal.of(
                                            RecordsProblem.LINK_UNKNOWN,
                                            Map.of(
                                                    "field",
                                                    field.label()
                                                            .in(sight.actor().language()))))))
                            .refused();
                }
            }
        }
    }
}
