package org.tejido.demo.slice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            UNIVERSIDAD DE VALLADOLID,                           Universidad de Valladolid
            FUNDACION CARTIF,                                    Fundacion CARTIF
            DEIMOS IMAGING SLU,                                  Deimos Imaging SLU
            INSTITUTO DE SALUD CARLOS III,                       Instituto de Salud Carlos III
            FUNDACIO HOSPITAL UNIVERSITARI VALL D'HEBRON,        Fundacio Hospital Universitari Vall d'Hebron
            THE CHANCELLOR  OF THE UNIVERSITY,                   The Chancellor of the University
            """)
    void turnsCapitalsIntoATitle(String loud, String readable) {
        assertThat(Names.readable(loud)).isEqualTo(readable);
    }

    @Test
    void leavesANameThatIsNotInCapitals() {
        assertThat(Names.readable("microLIQUID sl")).isEqualTo("microLIQUID sl");
    }

    @Test
    void takesThePlaceWithoutWhatStandsBesideIt() {
        assertThat(Names.place("BOECILLO (VALLADOLID)")).isEqualTo("Boecillo");
        assertThat(Names.place("SANTA MARTA DE TORMES - SALAMANCA")).isEqualTo("Santa Marta de Tormes");
    }
}
