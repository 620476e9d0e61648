package comptoir.access;

import static comptoir.dictionary.FieldDeclaration.of;

import comptoir.dictionary.Declarations;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectDeclaration;
import java.util.List;

/** The sales team's table: members, with or without an account. */
public final class MemberDeclarations implements Declarations {

    @Override
    public List<ObjectDeclaration> objects() {
        return List.of(ObjectDeclaration.of(
                        "member", "member", Label.of("Membre", "Member"), Label.of("Équipe", "Team"), "users", 90)
                .called("name")
                .section(
                        "main",
                        Label.of("Membre", "Member"),
                        of("name", "text", "Nom", "Name")
                                .with("aliases", "Commercial|Sales agent|Sales rep|Vendeur|Collaborateur")
                                .asRequired()
                                .listed(),
                        of("employeeNumber", "autoNumber", "N° d’employé", "Employee number")
                                .with("pattern", "E-{0000}")
                                .listed(),
                        of("position", "text", "Poste", "Position").listed(),
                        of("potentialClass", "choice", "Potentiels suivis", "Potentials in charge")
                                .choice("a", "A", "A", "prune")
                                .choice("b", "B", "B", "prune")
                                .choice("c", "C", "C", "prune")
                                .listed(),
                        of("email", "email", "E-mail", "E-mail").listed(),
                        of("phone", "phone", "Téléphone", "Phone").listed(),
                        of("active", "yesNo", "Actif", "Active")
                                .preset(true)
                                .byCommand()
                                .listed(),
                        of("lastDay", "date", "Dernier jour", "Last day").byCommand()));
    }
}
