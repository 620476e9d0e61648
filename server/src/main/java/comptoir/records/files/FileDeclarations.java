package comptoir.records.files;

import static comptoir.dictionary.FieldDeclaration.of;

import comptoir.dictionary.Declarations;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectDeclaration;
import java.util.List;

/** Files hang on any record; they are reached through the record only, never as a list of their own. */
public final class FileDeclarations implements Declarations {

    /** Key of the object. */
    static final String FILE = "file";

    @Override
    public List<ObjectDeclaration> objects() {
        return List.of(ObjectDeclaration.of(
                        FILE, "file", Label.of("Fichier", "File"), Label.of("Fichiers", "Files"), "file", 99)
                .called("name")
                .internal()
                .section(
                        "main",
                        Label.of("Fichier", "File"),
                        of("name", "text", "Nom", "Name").asRequired(),
                        of("mediaType", "text", "Type", "Type").asRequired(),
                        of("size", "integer", "Taille", "Size").asRequired(),
                        of("sha256", "text", "Empreinte", "Digest").asRequired(),
                        of("aboutObject", "text", "Objet", "Object").asRequired(),
                        of("aboutRecord", "text", "Fiche", "Record").asRequired()));
    }
}
