package org.tejido.project.collaborator;

import static org.tejido.project.sql.Columns.ids;
import static org.tejido.project.sql.Columns.nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** That organisation and what was merged into it, whose things are its own; null as before. */
    public static @Nullable List<UUID> allOwn(Caller caller) {
        var own = own(caller);
        return own == null
                ? null
                : Stream.concat(Stream.of(own), caller.merged().stream()).toList();
    }

    /** Binds {@code :team} and {@code :own}, an array, by which a statement says what its caller may see. */
    public static GenericExecuteSpec seenBy(Caller caller, GenericExecuteSpec statement) {
        return boundTo(caller, statement).bind("team", caller.isTeam());
    }

    /** Binds {@code :own}, for what is nobody's but an organisation's. */
    public static GenericExecuteSpec boundTo(Caller caller, GenericExecuteSpec statement) {
        var own = allOwn(caller);
        return statement.bind("own", nullable(own == null ? null : ids(own), UUID[].class));
    }

    /** Which of the sides is the caller's own organisation, or was merged into it; null where none is. */
    public static @Nullable UUID side(Caller caller, UUID... sides) {
        return side(caller, List.of(sides));
    }

    public static @Nullable UUID side(Caller caller, List<UUID> sides) {
        return caller.role() == Role.MEMBER
                ? sides.stream().filter(caller::isOf).findFirst().orElse(null)
                : null;
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
