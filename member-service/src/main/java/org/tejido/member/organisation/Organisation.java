package org.tejido.member.organisation;

import java.util.UUID;
import org.tejido.platform.life.Change;

/** An organisation that the cluster knows. Whether it is a member is another matter. */
record Organisation(Id id, Profile profile, long version) {

    record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    static Change<Organisation> register(Id id, Profile profile) {
        return new Change<>(new Organisation(id, profile, 1), new OrganisationFact.Registered(id, profile));
    }

    Change<Organisation> revise(Profile revised) {
        return new Change<>(new Organisation(id, revised, version + 1), new OrganisationFact.Revised(id, revised));
    }

    /**
     * Revises what an organisation may say of itself. What it is in law, and by what it pays dues, is the office's to change.
     *
     * @throws OfficeMustChangeThis for name, tax identifier, kind, country and size
     */
    Change<Organisation> reviseItself(Profile revised) {
        if (!revised.sameInLaw(profile)) {
            throw new OfficeMustChangeThis();
        }
        return revise(revised);
    }
}
