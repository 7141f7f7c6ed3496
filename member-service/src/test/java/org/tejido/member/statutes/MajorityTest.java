package org.tejido.member.statutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ley Orgánica 1/2002, art. 12.d (https://www.boe.es/buscar/act.php?id=BOE-A-2002-5852): simple where the yes outnumber the no;
 * qualified where the yes are more than half of those present or represented.
 */
class MajorityTest {

    @ParameterizedTest(name = "{0} yes, {1} no, {2} abstentions")
    @CsvSource({
        "10, 2, 8, true, false",
        "11, 1, 8, true, true",
        "5, 5, 0, false, false",
        "6, 5, 0, true, true",
        "1, 0, 1, true, false",
        "1, 0, 0, true, true",
        "0, 1, 9, false, false"
    })
    void carries(int yes, int no, int abstentions, boolean simple, boolean absolute) {
        assertThat(Majority.SIMPLE.carries(yes, no, abstentions)).isEqualTo(simple);
        assertThat(Majority.ABSOLUTE.carries(yes, no, abstentions)).isEqualTo(absolute);
    }
}
