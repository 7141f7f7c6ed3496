package org.tejido.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.tejido.testing.HouseRules;

@AnalyzeClasses(packages = "org.tejido.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);

    /** Services and the gateway share a wire and no code. */
    @ArchTest
    static final ArchRule KNOWS_NO_PLATFORM = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.tejido.platform..", "reactor..", "org.springframework.web.reactive..");

    /** Words of the domain are in one package, on which nothing hangs. */
    @ArchTest
    static final ArchRule NOTHING_HANGS_ON_THE_SITE = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("org.tejido.gateway.site")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tejido.gateway.site");
}
