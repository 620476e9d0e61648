package comptoir.records;

import static comptoir.dictionary.FieldDeclaration.of;

import comptoir.dictionary.Declarations;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectDeclaration;
import java.util.List;

/** Notes hang on any record; they are reached through the record only, never as a list of their own. */
public final class NoteDeclarations implements Declarations {

    @Override
    public List<ObjectDeclaration> objects() {
        return List.of(
                ObjectDeclaration.of("note", "note", Label.of("Note", "Note"), Label.of("Notes", "Notes"), "note", 99)
                        .called("text")
                        .internal()
                        .section(
                                "main",
                                Label.of("Note", "Note"),
                                of("text", "longText", "Texte", "Text").asRequired(),
                                of("aboutObject", "text", "Objet", "Object").asRequired(),
                                of("aboutRecord", "text", "Fiche", "Record").asRequired()));
    }
}
