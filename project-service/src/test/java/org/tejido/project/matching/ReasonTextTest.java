package org.tejido.project.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tejido.project.language.Language;

class ReasonTextTest {

    @ParameterizedTest
    @CsvSource({
        "ES, 1, Organisations of Spain were together in one project., Entidades de España estuvieron juntas en un proyecto.",
        "ES, 2, Organisations of Spain were together in 2 projects., Entidades de España estuvieron juntas en 2 proyectos.",
        "PT, 1, Organisations of Spain and Portugal were together in one project.,"
                + " Entidades de España y Portugal estuvieron juntas en un proyecto."
    })
    void countsProjectsAsOneSpeaks(String to, int projects, String english, String spanish) {
        var reason = new Reason.CountriesClose("ES", to, projects);

        assertThat(ReasonText.of(reason, Language.EN)).isEqualTo(english);
        assertThat(ReasonText.of(reason, Language.ES)).isEqualTo(spanish);
    }
}
