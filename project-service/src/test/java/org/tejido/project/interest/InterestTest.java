package org.tejido.project.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tejido.platform.life.Fact;
import org.tejido.project.Example;
import org.tejido.project.call.Brief;
import org.tejido.project.call.Call;
import org.tejido.project.call.CallKind;
import org.tejido.project.call.DeadlinePassed;
import org.tejido.project.call.Discretion;
import org.tejido.project.call.Particulars;
import org.tejido.project.call.Seeks;
import org.tejido.project.contact.Contact;

class InterestTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2027-03-31");
    private static final Period PATIENCE = Period.ofDays(30);
    private static final Contact CONTACT = new Contact("Luis Gómez", "luis.gomez@example.org");

    private final Call.Open call = new Call.Open(
            Example.CALL,
            Example.OWNER,
            new Brief(
                    CallKind.COLLABORATION,
                    "Title",
                    "Text",
                    null,
                    DEADLINE,
                    new Seeks(List.of(), List.of(), List.of()),
                    Particulars.NONE),
            Discretion.NONE,
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
        assertTold(expressed.expire().fact(), "project.interest.expired", 2);
        assertThat(expressed.answerBy()).isEqualTo(DEADLINE.plusDays(30));
    }

    @Test
    void whoseAnAnonymousCallIsIsToldByAcceptanceAlone() {
        var hidden = new Call.Open(
                call.id(),
                call.organisationId(),
                call.brief(),
                new Discretion(true, List.of(), null),
                CONTACT,
                call.publishedOn(),
                2);
        var expressed = Interest.express(
                Example.INTEREST, hidden, Example.HOSPITAL, new Interest.Answer("Yes", CONTACT), DEADLINE, PATIENCE);

        assertThat(Stream.of(
                        expressed.fact(),
                        expressed.state().decline().fact(),
                        expressed.state().withdraw().fact(),
                        expressed.state().expire().fact()))
                .extracting(
                        fact -> Example.json(InterestMessages.of(fact).data()).toString())
                .noneMatch(told -> told.contains(Example.OWNER.toString()));
        assertTold(expressed.state().accept().fact(), "project.interest.accepted", 2);
    }

    private void assertTold(Fact fact, String type, long sequence) {
        var told = InterestMessages.of(fact);
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
                        today,
                        PATIENCE)
                .state();
    }
}
