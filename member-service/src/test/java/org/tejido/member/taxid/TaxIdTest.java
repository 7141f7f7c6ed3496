package org.tejido.member.taxid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Vectors: the tests of python-stdnum (arthurdejong/python-stdnum, stdnum/es/{nif,dni,nie,cif}.py, stdnum/eu/vat.py and the
 * module of each country's VAT number);
 * composition and letters: Orden EHA/451/2008 (BOE-A-2008-3580).
 */
class TaxIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B64717838",
                "54362315K",
                "X5253868R",
                "X2482300W",
                "M1234567L",
                "J99216582",
                "Q2818015F",
                "B58378431",
                "05680675C",
                "00000000T",
                "12345678Z",
                "X0000000T"
            })
    void takesANifWhoseControlHolds(String nif) {
        assertThat(TaxId.of("ES", nif)).isEqualTo(new TaxId("ES", nif));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B64717839", "54362315Z", "J99216583", "X5253868T", "M1234567A"})
    void refusesANifWhoseControlDoesNotHold(String nif) {
        assertRefused("ES", nif);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O1234567L", "I12345674", "T1234567L", "B6471783", "B647178388", "ESB6471783", "", "😀"})
    void refusesWhatIsNotComposedLikeANif(String nif) {
        assertRefused("ES", nif);
    }

    @ParameterizedTest
    @CsvSource({
        "ES B-58378431, B58378431",
        "B-64.717.838, B64717838",
        "es05680675c, 05680675C",
        "05680675-C, 05680675C",
        "' q 2818015 f ', Q2818015F",
        "b/64717838, B64717838"
    })
    void givesOneFormToWhatPeopleType(String typed, String canonical) {
        assertThat(TaxId.of("ES", typed).number()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"G4712345, 0, J", "W1234567, 4, D", "G1000000, 8, H"})
    void takesTheControlOfAnOrganisationAsDigitOrAsLetter(String first, String digit, String letter) {
        assertThat(TaxId.of("ES", first + digit).number()).endsWith(digit);
        assertThat(TaxId.of("ES", first + letter).number()).endsWith(letter);
    }

    @ParameterizedTest
    @CsvSource({"Y1234567, X", "Z1234567, R"})
    void countsTheFirstLetterOfAForeigner(String first, String control) {
        assertThat(TaxId.of("ES", first + control).number()).endsWith(control);
        assertRefused("ES", first + (control.equals("X") ? "R" : "X"));
    }

    @ParameterizedTest
    @CsvSource({
        "IE, IE6433435F, 6433435F",
        "GR, EL094259216, 094259216",
        "GB, XI432525179, 432525179",
        "BE, BE0697449992, 0697449992",
        "DE, DE 136695976, 136695976",
        "FR, FR40303265045, 40303265045",
        "FR, 61954506077, 61954506077",
        "PT, PT501964843, 501964843",
        "IT, IT00743110157, 00743110157",
        "AT, ATU57194903, U57194903"
    })
    void givesOneFormToVatNumbers(String country, String typed, String canonical) {
        assertThat(TaxId.of(country, typed)).isEqualTo(new TaxId(country, canonical));
    }

    @ParameterizedTest
    @CsvSource({"DE, DE036695976", "DE, 12345", "AT, 57194903", "NL, 123456789C01", "SE, 123456789012", "PT, B64717838"
    })
    void refusesWhatHasAnotherShape(String country, String typed) {
        assertRefused(country, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "AT, U13585627",
        "BE, 0428759497",
        "BG, 175074752",
        "BG, 7523169263",
        "BG, 8032056031",
        "BG, 7111042925",
        "CY, 10259033P",
        "CZ, 25123891",
        "CZ, 7103192745",
        "CZ, 640903926",
        "DE, 136695976",
        "DK, 13585628",
        "EE, 100594102",
        "EE, 100931558",
        "FI, 20774740",
        "FR, 23334175221",
        "FR, K7399859412",
        "FR, 4Z123456782",
        "GB, 980780684",
        "GB, 432525179",
        "HR, 33392005961",
        "HU, 12892312",
        "IE, 6433435F",
        "IE, 6433435OA",
        "IE, 8D79739I",
        "IT, 00743110157",
        "LT, 119511515",
        "LT, 100001919017",
        "LT, 100004801610",
        "LU, 15027442",
        "LV, 40003521600",
        "MT, 11679112",
        "NL, 004495445B01",
        "NL, 002455799B11",
        "PL, 8567346215",
        "PT, 501964843",
        "RO, 18547290",
        "SE, 123456789701",
        "SI, 50223054",
        "SK, 2022749619"
    })
    void takesAVatNumberWhoseControlHolds(String country, String number) {
        assertThat(TaxId.of(country, number)).isEqualTo(new TaxId(country, number));
    }

    @ParameterizedTest
    @CsvSource({
        "AT, U13585626",
        "BE, 0431150351",
        "BG, 175074751",
        "CY, 10259033Z",
        "CZ, 25123890",
        "DE, 136695978",
        "DK, 13585627",
        "FI, 20774741",
        "EE, 100594103",
        "FR, 84323140391",
        "GB, 802311781",
        "GR, 123456781",
        "HR, 33392005962",
        "HU, 12892313",
        "IE, 6433435E",
        "IT, 00743110158",
        "LT, 100001919018",
        "LU, 15027443",
        "LV, 40003521601",
        "MT, 11679113",
        "NL, 123456789B90",
        "PL, 8567346216",
        "PT, 501964842",
        "RO, 18547291",
        "SE, 123456789101",
        "SI, 50223055",
        "SK, 2022749618"
    })
    void refusesAVatNumberWhoseControlDoesNotHold(String country, String number) {
        assertRefused(country, number);
    }

    @Test
    void takesNumbersOfTheRestOfTheWorldAsTheyCome() {
        assertThat(TaxId.of("CH", "CHE-123.456.788").number()).isEqualTo("CHE123456788");
        assertThat(TaxId.of("JP", "1180301018771").number()).isEqualTo("1180301018771");
        assertRefused("CH", "?");
        assertRefused("CH", "1".repeat(33));
    }

    private static void assertRefused(String country, String typed) {
        assertThatThrownBy(() -> TaxId.of(country, typed)).isInstanceOfSatisfying(TaxIdInvalid.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("tax-id-invalid");
            assertThat(refusal.pointer()).isEqualTo("/taxId");
        });
    }
}
