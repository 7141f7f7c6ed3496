package org.tejido.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each is shown a class that breaks it. */
class HouseRulesTest {

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("org.tejido.member.fixture");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.MODEL_TYPES_KNOW_NO_FRAMEWORK, "Life$Stage"),
                Arguments.of(HouseRules.SERVICES_DO_NOT_KNOW_EACH_OTHER, "Nosy"),
                Arguments.of(HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS, "Injected"),
                Arguments.of(HouseRules.NOBODY_CANCELS, "Impatient"),
                Arguments.of(HouseRules.CONTROLLERS_STAY_INSIDE, "OpenController"),
                Arguments.of(HouseRules.FORMS_ARE_READ_ONCE, "ReadAgain"),
                Arguments.of(HouseRules.WHAT_RECURS_BEGINS_ANEW, "Frozen"),
                Arguments.of(HouseRules.NAMES_SAY_SOMETHING, "SinManager"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesTheClassThatBreaksIt(ArchRule rule, String sinner) {
        var failures = rule.evaluate(FIXTURES).getFailureReport().getDetails();

        assertThat(failures).isNotEmpty().allMatch(failure -> failure.contains(sinner));
    }

    @Test
    void findsFormsThatAreReadAgainWhereverTheyStand() {
        var failures = HouseRules.FORMS_ARE_READ_ONCE
                .evaluate(FIXTURES)
                .getFailureReport()
                .getDetails();

        assertThat(failures)
                .hasSize(4)
                .anyMatch(failure -> failure.contains("(-[a-z]+)*, which ends the stack"))
                .anyMatch(failure -> failure.contains("\\P{Cntrl}*\\S\\P{Cntrl}*, which reads"))
                .anyMatch(failure -> failure.contains("(@[a-z]+)+, which"))
                .anyMatch(failure -> failure.contains("ReadAgain matches by .*x.*"));
    }

    @Test
    void holdsEveryRuleThatThereIs() throws IllegalAccessException {
        for (var field : HouseRules.class.getDeclaredFields()) {
            if (field.getType() == ArchRule.class) {
                var rule = (ArchRule) field.get(null);
                assertThat(rules().anyMatch(tested -> tested.get()[0] == rule))
                        .as(field.getName())
                        .isTrue();
            }
        }
    }
}
