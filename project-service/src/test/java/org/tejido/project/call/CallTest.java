package org.tejido.project.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;
import org.tejido.project.contact.Contact;

class CallTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2027-03-31");
    private static final LocalDate EARLIER = DEADLINE.minusDays(90);
    private static final Contact CONTACT = new Contact("Ana Pérez", "ana.perez@example.org");

    private final CallMessages messages = new CallMessagesByMapStruct();
    private final Call.Draft draft =
            Call.draft(Example.CALL, Example.OWNER, brief(DEADLINE), CONTACT).state();
    private final Call.Open open = draft.publish(EARLIER).state();

    @Test
    void isPublishedUpToTheDayOfItsDeadline() {
        assertThat(draft.publish(DEADLINE).state().publishedOn()).isEqualTo(DEADLINE);
        assertThatThrownBy(() -> draft.publish(DEADLINE.plusDays(1))).isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void aDraftMayHaveAnyDeadlineAndAnOpenCallNoneThatHasPassed() {
        var past = brief(EARLIER.minusDays(1));

        assertThat(draft.revise(past, CONTACT, EARLIER).state().brief()).isEqualTo(past);
        assertThatThrownBy(() -> open.revise(past, CONTACT, EARLIER)).isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void eachChangeIsTheNextVersion() {
        var closed = open.close(DEADLINE).state();

        assertThat(draft.version()).isEqualTo(1);
        assertThat(open.version()).isEqualTo(2);
        assertThat(closed.version()).isEqualTo(3);
        assertThat(closed.closedOn()).isEqualTo(DEADLINE);
    }

    @Test
    void isToldAsPromised() {
        assertTold(
                Call.draft(Example.CALL, Example.OWNER, brief(DEADLINE), CONTACT)
                        .fact(),
                "project.call.drafted",
                1);
        assertTold(draft.publish(EARLIER).fact(), "project.call.published", 2);
        assertTold(open.revise(brief(DEADLINE), CONTACT, EARLIER).fact(), "project.call.revised", 3);
        assertTold(open.close(EARLIER).fact(), "project.call.closed", 3);
    }

    @Test
    void ofARevisedDraftNeitherTitleNorDeadlineIsTold() {
        var told = messages.of(draft.revise(brief(DEADLINE), CONTACT, EARLIER).fact());

        assertThat(told.type()).isEqualTo("project.call.revised");
        assertThat(Example.json(told.data())).isEqualTo(Example.of("project.call.drafted"));
    }

    private void assertTold(Fact fact, String type, long sequence) {
        var told = messages.of(fact);
        assertThat(told.topic()).isEqualTo("project.call.v1");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.subject()).isEqualTo(Example.CALL);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(type));
    }

    private static Brief brief(LocalDate deadline) {
        return new Brief(
                "Clinical partners for a liquid biopsy of pancreatic cancer",
                "We detect circulating tumour DNA in blood.",
                null,
                deadline,
                new Seeks(List.of("hospital"), List.of("ES"), List.of()));
    }
}
