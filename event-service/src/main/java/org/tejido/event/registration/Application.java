package org.tejido.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.event.agenda.Audience;
import org.tejido.platform.security.Caller;

/**
 * Somebody asks for seats.
 *
 * @param organisation whom they come for; null for themselves
 * @param pass given to those who have no account
 */
record Application(
        Registration.Id id,
        UUID event,
        String name,
        String email,
        @Nullable UUID organisation,
        int seats,
        Caller caller,
        @Nullable Pass pass,
        Instant at) {

    static Application of(Registration.Id id, UUID event, RegistrationForm form, Caller caller, Instant now) {
        return new Application(
                id,
                event,
                form.person().name().strip(),
                form.person().email(),
                organisation(form, caller),
                form.seatsWanted(),
                caller,
                caller.isAnonymous() ? Pass.random() : null,
                now);
    }

    Audience audience() {
        return Audience.of(caller, at).comingFor(organisation);
    }

    /** The team names organisations that it does not act for itself: those are looked up. */
    boolean namesAnother() {
        return organisation != null && !organisation.equals(caller.organisation());
    }

    private static @Nullable UUID organisation(RegistrationForm form, Caller caller) {
        var named = form.organisationId();
        if (named == null) {
            return caller.organisation();
        }
        if (!caller.actsFor(named)) {
            throw new NotYourOrganisation(named);
        }
        return named;
    }
}
