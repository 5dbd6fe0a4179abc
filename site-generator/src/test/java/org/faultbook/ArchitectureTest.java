package org.faultbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use whom. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.faultbook");

    @Test
    void faultsNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.faultbook.fault")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.faultbook.fault", "java..", "javax.net..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theJUnitExtensionKnowsFaultsOnly() {
        classes()
                .that()
                .resideInAPackage("org.faultbook.junit")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.faultbook.junit",
                        "org.faultbook.fault",
                        "org.junit.jupiter.api..",
                        "java..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void problemsNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.faultbook.problem")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.faultbook.problem", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theCacheKnowsNothingOfWhatItKeeps() {
        classes()
                .that()
                .resideInAPackage("org.faultbook.cache")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.faultbook.cache", "java..", "com.google.gson..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void programsKnowFaultsAndProblemsOnly() {
        classes()
                .that()
                .resideInAPackage("org.faultbook.example")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.faultbook.example",
                        "org.faultbook.cache",
                        "org.faultbook.fault",
                        "org.faultbook.problem",
                        "java..",
                        "javax.tools..",
                        "javax.xml..",
                        "org.w3c..",
                        "org.xml..",
                        "com.google.gson..",
                        "com.sun.jdi..",
                        "com.github.difflib..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void articlesDoNotKnowTheSite() {
        noClasses()
                .that()
                .resideInAPackage("org.faultbook.article")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.faultbook.site..")
                .check(CLASSES);
    }

    @Test
    void luceneStaysInTheSearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.faultbook.site.search")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void theSearchDoesNotKnowTheSite() {
        noClasses()
                .that()
                .resideInAPackage("org.faultbook.site.search")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.faultbook.site")
                .check(CLASSES);
    }

    @Test
    void asciidoctorStaysInTheArticles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.faultbook.article")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asciidoctor..")
                .check(CLASSES);
    }

    @Test
    void jsoupStaysInTheSiteAndTheExtraction() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.faultbook.site", "org.faultbook.site.search")
                .and()
                .haveNameNotMatching("org\\.faultbook\\.article\\.(Holes|Prose|Quotes|RunMacros|Skeleton.*)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(CLASSES);
    }
}
