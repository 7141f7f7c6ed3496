package org.tejido.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The platform is mechanism: what one would publish as a library. */
@AnalyzeClasses(packages = "org.tejido.platform", importOptions = DoNotIncludeTests.class)
class PlatformRulesTest {

    @ArchTest
    static final ArchRule KNOWS_NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.tejido.member..", "org.tejido.project..", "org.tejido.event..", "org.tejido.gateway..");

    /** Decisions are plain Java: what they return and how they refuse must not bring a framework along. */
    @ArchTest
    static final ArchRule WHAT_MODELS_USE_IS_PLAIN_JAVA = noClasses()
            .that()
            .haveFullyQualifiedName("org.tejido.platform.problem.Refusal")
            .or()
            .resideInAPackage("org.tejido.platform.life")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule NO_POLYMORPHIC_JSON =
            noClasses().should().dependOnClassesThat().haveNameMatching(".*(PolymorphicTypeValidator|JsonTypeInfo)");
}
