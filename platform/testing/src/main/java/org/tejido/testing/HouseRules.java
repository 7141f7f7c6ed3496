package org.tejido.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The rules that hold the house, for every service: {@code @ArchTest static final ArchTests RULES =
 * ArchTests.in(HouseRules.class);} in a class with {@code @AnalyzeClasses}.
 */
public final class HouseRules {

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "reactor..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "io.r2dbc..",
        "org.mapstruct.."
    };

    /** A sealed interface of the domain, a stage of one, or a fact. */
    private static final DescribedPredicate<JavaClass> MODEL = DescribedPredicate.describe("are model types", type -> {
        var reflected = type.reflect();
        return reflected.isSealed()
                || Arrays.stream(reflected.getInterfaces()).anyMatch(Class::isSealed)
                || type.getAllRawInterfaces().stream()
                        .anyMatch(parent -> parent.getName().equals("org.tejido.platform.life.Fact"));
    });

    @ArchTest
    static final ArchRule MODEL_TYPES_KNOW_NO_FRAMEWORK =
            noClasses().that(MODEL).should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
            classes().should(new KnowOnlyTheirOwnService(Set.of("member", "project", "event", "gateway")));

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .that()
            .areTopLevelClasses()
            .and()
            .haveNameNotMatching(".*MapperImpl")
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)");

    @ArchTest
    static final ArchRule NOBODY_CANCELS = noClasses().should().callMethodWhere(new CutsAStreamShort());

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FORMS_ARE_READ_ONCE = classes().should(new MatchInStepsThatGrowWithTheText());

    @ArchTest
    static final ArchRule WHAT_RECURS_BEGINS_ANEW = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .and()
            .haveRawReturnType(assignableTo(Publisher.class))
            .should(new DeferWhatRecurs())
            .allowEmptyShould(true);

    private HouseRules() {}
}
