package org.tejido.project.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tejido.project.Example;

class CollaborationTest {

    private static final LocalDate START = LocalDate.parse("2019-01-01");

    private final CollaborationMessages messages = new CollaborationMessagesByMapStruct();

    @Test
    void isToldAsPromised() {
        var told = messages.of(Collaboration.record(
                        Example.COLLABORATION, form(LocalDate.parse("2022-12-31"), Example.OWNER, Example.HOSPITAL))
                .fact());

        assertThat(told.topic()).isEqualTo("project.collaboration.v1");
        assertThat(told.subject()).isEqualTo(Example.COLLABORATION);
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(told.type()));
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThatThrownBy(() -> Collaboration.record(UUID.randomUUID(), form(START.minusDays(1), Example.OWNER)))
                .isInstanceOf(EndPrecedesStart.class);
    }

    @Test
    void refusesToNameAnOrganisationTwice() {
        assertThatThrownBy(() -> Collaboration.record(
                        UUID.randomUUID(), form(START, Example.OWNER, Example.HOSPITAL, Example.OWNER)))
                .isInstanceOfSatisfying(NamedTwice.class, refusal -> assertThat(refusal.pointer())
                        .isEqualTo("/organisationIds/2"));
    }

    private static CollaborationForm form(LocalDate end, UUID... organisations) {
        return new CollaborationForm(
                null,
                "Liquid biopsy for the early detection of colorectal cancer",
                "EARLYDROP",
                "H2020",
                START,
                end,
                List.of(organisations),
                "Circulating tumour DNA.",
                "CORDIS 825741");
    }
}
