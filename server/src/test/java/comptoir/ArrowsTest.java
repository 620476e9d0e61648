package comptoir;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Imports follow the table of arrows. */
class ArrowsTest {

    private static final String HOUSE = "comptoir.";
    private static final Arrows ARROWS = Arrows.read();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("comptoir");

    @Test
    void modulesImportOnlyWhatTheTableAllows() {
        TreeSet<String> astray = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String from = moduleOf(each);
            each.getDirectDependenciesFromSelf().forEach(dependency -> {
                String to = moduleOf(dependency.getTargetClass());
                if (!to.isEmpty() && !ARROWS.allow(from, to)) {
                    astray.add(from + " → " + to + ": " + dependency.getDescription());
                }
            });
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void everyModuleStandsInTheTable() {
        TreeSet<String> modules = new TreeSet<>();
        CLASSES.forEach(each -> modules.add(moduleOf(each)));
        modules.remove("");
        assertThat(ARROWS.modules()).containsAll(modules);
    }

    @Test
    void theKernelImportsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("comptoir.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "comptoir.kernel..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyStoresAndTheFacetsOfFieldTypesSpeakToTheSqlLibrary() {
        noClasses()
                .that(are("other than stores and field types", ArrowsTest::hasNoBusinessWithSql))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNoFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackages("comptoir.app..", "comptoir.platform..", "comptoir..web..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(DescribedPredicate.not(resideInAPackage("org.springframework.security.crypto.."))))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void theHttpSideOfAModuleIsNobodyElses() {
        TreeSet<String> astray = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            each.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass();
                boolean intoWeb = target.getPackageName().matches("comptoir\\.[a-z]+\\.web.*");
                if (intoWeb && !moduleOf(each).equals(moduleOf(target)) && !isPublishedToControllers(target)) {
                    astray.add(dependency.getDescription());
                }
            });
        }
        assertThat(astray).isEmpty();
    }

    /** The addresses of links, who asks in which workspace, and nothing else of HTTP, are asked for by other modules' controllers; app wires what it must. */
    private static boolean isPublishedToControllers(JavaClass target) {
        return target.getSimpleName().equals("PublicAddress")
                || target.getSimpleName().equals("SessionFilter")
                || target.getSimpleName().equals("SignedArgument")
                || target.getSimpleName().equals("WorkspaceGuard")
                || target.getSimpleName().equals("Asker");
    }

    private static boolean hasNoBusinessWithSql(JavaClass type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return !outermost.endsWith("Store")
                && !outermost.startsWith("comptoir.platform.")
                && !outermost.startsWith("comptoir.dictionary.types.")
                && !outermost.equals("comptoir.dictionary.FieldType");
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    /** Empty for what is not ours. */
    private static String moduleOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(HOUSE) ? name.substring(HOUSE.length()).replaceFirst("\\..*", "") : "";
    }
}
