package org.tejido.project.collaborator;

import static org.tejido.project.sql.Columns.nullable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.platform.problem.Refusal;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Role;

/** For which organisation a caller acts: a member for its own, the team for the one that it names. */
public final class OnBehalf {

    private OnBehalf() {}

    /** The organisation whose member calls; null for the team, and for those who act for none or not as a member. */
    public static @Nullable UUID own(Caller caller) {
        return caller.role() == Role.MEMBER ? caller.organisation() : null;
    }

    /** Binds {@code :team} and {@code :own}, by which a statement says what its caller may see. */
    public static GenericExecuteSpec seenBy(Caller caller, GenericExecuteSpec statement) {
        return statement.bind("team", caller.isTeam()).bind("own", nullable(own(caller), UUID.class));
    }

    public static UUID of(Caller caller, @Nullable UUID named) {
        var organisation = named == null ? caller.organisation() : named;
        if (organisation == null) {
            throw new OrganisationRequired();
        }
        caller.requireActsFor(organisation);
        return organisation;
    }

    private static final class OrganisationRequired extends Refusal {
        OrganisationRequired() {
            super(Kind.INVALID, "organisation-required", "Say for which organisation: the team acts for many.");
            at("/organisationId");
        }
    }
}
