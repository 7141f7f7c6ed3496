package org.tejido.project.interest;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.tejido.platform.life.Change;
import org.tejido.project.call.Call;
import org.tejido.project.call.DeadlinePassed;
import org.tejido.project.contact.Contact;

/** An organisation's interest in a call of another. */
sealed interface Interest {

    Parties parties();

    Answer answer();

    long version();

    /** Whether the two know each other: not yet, where the call is anonymous and nobody has accepted. */
    default boolean namesOwner() {
        return this instanceof Accepted || !parties().discreet();
    }

    default UUID id() {
        return parties().id();
    }

    static Change<Expressed> express(
            UUID id, Call.Open call, UUID organisation, Answer answer, LocalDate today, Period patience) {
        if (call.organisationId().equals(organisation)) {
            throw new OwnCall(call.id());
        }
        if (call.brief().deadline().isBefore(today)) {
            throw new DeadlinePassed(call.brief().deadline());
        }
        var expressed = new Expressed(
                new Parties(
                        id,
                        call.id(),
                        organisation,
                        call.organisationId(),
                        call.discretion().anonymous()),
                answer,
                today.plus(patience),
                1);
        return new Change<>(expressed, new InterestFact.Expressed(expressed));
    }

    /** Waits for the call's owner, until the end of the day by which it is to answer. */
    record Expressed(Parties parties, Answer answer, LocalDate answerBy, long version) implements Interest {

        Change<Accepted> accept() {
            var accepted = new Accepted(parties, answer, version + 1);
            return new Change<>(accepted, new InterestFact.Accepted(accepted));
        }

        Change<Declined> decline() {
            var declined = new Declined(parties, answer, version + 1);
            return new Change<>(declined, new InterestFact.Declined(declined));
        }

        Change<Withdrawn> withdraw() {
            var withdrawn = new Withdrawn(parties, answer, version + 1);
            return new Change<>(withdrawn, new InterestFact.Withdrawn(withdrawn));
        }

        Change<Expired> expire() {
            var expired = new Expired(parties, answer, version + 1);
            return new Change<>(expired, new InterestFact.Expired(expired));
        }
    }

    /** Became a cooperation. */
    record Accepted(Parties parties, Answer answer, long version) implements Interest {}

    /** The owner said no. The organisation may answer the call anew. */
    record Declined(Parties parties, Answer answer, long version) implements Interest {}

    /** Taken back before the owner decided. */
    record Withdrawn(Parties parties, Answer answer, long version) implements Interest {}

    /** The owner has not answered in time. The organisation may answer the call anew. */
    record Expired(Parties parties, Answer answer, long version) implements Interest {}

    /**
     * Who is interested in whose call.
     *
     * @param id the interest's
     * @param organisationId who is interested
     * @param callOrganisationId whose call it is
     * @param discreet whether that is disclosed by acceptance alone
     */
    record Parties(UUID id, UUID callId, UUID organisationId, UUID callOrganisationId, boolean discreet) {}

    /** What the interested organisation writes. The contact stays with it until the owner accepts. */
    record Answer(String message, Contact contact) {}
}
