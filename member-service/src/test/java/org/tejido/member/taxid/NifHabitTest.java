package org.tejido.member.taxid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters: Orden EHA/451/2008 (BOE-A-2008-3580). The numbers are those of {@link TaxIdTest}. */
class NifHabitTest {

    @ParameterizedTest
    @CsvSource({
        "B64717838, company",
        "Q2818015F, university",
        "G47123450, cluster",
        "G4712345J, cluster",
        "54362315K, company",
        "Q2818015F, public-body"
    })
    void saysNothingOfWhatIsUsual(String nif, String kind) {
        assertThat(NifHabit.warnings("ES", nif, kind)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Q2818015F, company", "B64717838, public-body", "54362315K, university", "G47123450, company"})
    void warnsOfALetterThatAnotherKindHas(String nif, String kind) {
        assertThat(NifHabit.warnings("ES", nif, kind)).containsExactly("tax-id-letter-unusual");
    }

    @ParameterizedTest
    @CsvSource({"W12345674, company", "B5837843A, company"})
    void warnsOfAControlThatIsNotWrittenThatWay(String nif, String kind) {
        assertThat(NifHabit.warnings("ES", nif, kind)).isEqualTo(List.of("tax-id-control-unusual"));
    }

    @ParameterizedTest
    @CsvSource({"PT, 501964843", "FR, 40303265045"})
    void knowsNoHabitsOfOtherCountries(String country, String number) {
        assertThat(NifHabit.warnings(country, number, "company")).isEmpty();
    }
}
