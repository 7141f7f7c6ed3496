package org.tejido.project.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;
import org.tejido.project.call.Brief;
import org.tejido.project.call.Call;
import org.tejido.project.call.DeadlinePassed;
import org.tejido.project.call.Seeks;
import org.tejido.project.contact.Contact;

class InterestTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2027-03-31");
    private static final Contact CONTACT = new Contact("Luis Gómez", "luis.gomez@example.org");

    private final InterestMessages messages = new InterestMessagesByMapStruct();
    private final Call.Open call = new Call.Open(
            Example.CALL,
            Example.OWNER,
            new Brief("Title", "Text", null, DEADLINE, new Seeks(List.of(), List.of(), List.of())),
            CONTACT,
            DEADLINE.minusDays(60),
            2);

    @Test
    void isShownUpToTheDayOfTheDeadline() {
        assertThat(express(Example.HOSPITAL, DEADLINE).version()).isEqualTo(1);
        assertThatThrownBy(() -> express(Example.HOSPITAL, DEADLINE.plusDays(1)))
                .isInstanceOf(DeadlinePassed.class);
    }

    @Test
    void nobodyAnswersItsOwnCall() {
        assertThatThrownBy(() -> express(Example.OWNER, DEADLINE)).isInstanceOf(OwnCall.class);
    }

    @Test
    void isToldAsPromisedAndWithoutWhatWasWritten() {
        var expressed = express(Example.HOSPITAL, DEADLINE);

        assertTold(new InterestFact.Expressed(expressed), "project.interest.expressed", 1);
        assertTold(expressed.accept().fact(), "project.interest.accepted", 2);
        assertTold(expressed.decline().fact(), "project.interest.declined", 2);
        assertTold(expressed.withdraw().fact(), "project.interest.withdrawn", 2);
    }

    private void assertTold(Fact fact, String type, long sequence) {
        var told = messages.of(fact);
        assertThat(told.topic()).isEqualTo("project.interest.v1");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.subject()).isEqualTo(Example.INTEREST);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(Example.json(told.data())).isEqualTo(Example.of(type));
    }

    private Interest.Expressed express(UUID organisation, LocalDate today) {
        return Interest.express(
                        Example.INTEREST,
                        call,
                        organisation,
                        new Interest.Answer("We have the patients.", CONTACT),
                        today)
                .state();
    }
}
