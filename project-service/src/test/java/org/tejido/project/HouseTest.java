package org.tejido.project;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.tejido.testing.HouseRules;

@AnalyzeClasses(packages = "org.tejido.project", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_NEED_EACH_OTHER_IN_CIRCLES = SlicesRuleDefinition.slices()
            .matching("org.tejido.project.(*)..")
            .should()
            .beFreeOfCycles();
}
