package org.tejido.project.call;

import java.time.LocalDate;
import java.util.UUID;
import org.tejido.platform.life.Change;
import org.tejido.project.contact.Contact;

/** A call for collaborators: an organisation says what it plans and whom it seeks. */
public sealed interface Call {

    UUID id();

    /** Whose call it is; nobody's business where {@link Discretion#anonymous}. */
    UUID organisationId();

    Brief brief();

    Discretion discretion();

    Contact contact();

    long version();

    static Change<Draft> draft(UUID id, UUID organisationId, Brief brief, Discretion discretion, Contact contact) {
        brief.requireFitting();
        var draft = new Draft(id, organisationId, brief, discretion, contact, 1);
        return new Change<>(draft, new CallFact.Drafted(draft));
    }

    /** What may still be worded differently. */
    sealed interface Revisable extends Call {
        Change<Revisable> revise(Brief brief, Discretion discretion, Contact contact, LocalDate today);
    }

    /** Being written; its owner's and the team's alone. */
    record Draft(UUID id, UUID organisationId, Brief brief, Discretion discretion, Contact contact, long version)
            implements Revisable {

        @Override
        public Change<Revisable> revise(Brief brief, Discretion discretion, Contact contact, LocalDate today) {
            brief.requireFitting();
            discretion.requireReachableFrom(this.discretion);
            var revised = new Draft(id, organisationId, brief, discretion, contact, version + 1);
            return new Change<>(revised, new CallFact.DraftRevised(revised));
        }

        Change<Open> publish(LocalDate today) {
            brief.requirePublishable(today);
            var open = new Open(id, organisationId, brief, discretion, contact, today, version + 1);
            return new Change<>(open, new CallFact.Published(open));
        }
    }

    /** Public. Takes interests until the end of the day of its deadline. */
    record Open(
            UUID id,
            UUID organisationId,
            Brief brief,
            Discretion discretion,
            Contact contact,
            LocalDate publishedOn,
            long version)
            implements Revisable {

        @Override
        public Change<Revisable> revise(Brief brief, Discretion discretion, Contact contact, LocalDate today) {
            brief.requireFitting();
            brief.requirePublishable(today);
            discretion.requireReachableFrom(this.discretion);
            var revised = new Open(id, organisationId, brief, discretion, contact, publishedOn, version + 1);
            return new Change<>(revised, new CallFact.Revised(revised));
        }

        Change<Closed> close(LocalDate today) {
            var closed = new Closed(id, organisationId, brief, discretion, contact, publishedOn, today, version + 1);
            return new Change<>(closed, new CallFact.Closed(closed));
        }
    }

    /** Takes no more interests; those that it has are still answered. */
    record Closed(
            UUID id,
            UUID organisationId,
            Brief brief,
            Discretion discretion,
            Contact contact,
            LocalDate publishedOn,
            LocalDate closedOn,
            long version)
            implements Call {}
}
