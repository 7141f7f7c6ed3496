package org.tejido.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.tejido.platform.security.Caller;

/**
 * Who asks for a registration: the team, its organisation, the account that made it, or whoever shows its token, or the one that was
 * mailed to whoever comes. For
 * everyone else it does not exist.
 */
public record Claimant(Caller caller, @Nullable Token token) {

    /** SQL: the row of {@code registration} is the bound claimant's. */
    public static final String MAY_SEE = """
            (:team OR leads_to(registration.organisation_id) = :own_organisation OR registration.registered_by = :account
             OR registration.token_hash = :token_hash OR registration.link_hash = :token_hash)""";

    /** @param token what somebody without an account was given */
    public static Claimant of(Caller caller, @Nullable String token) {
        return new Claimant(caller, token == null ? null : new Token(token));
    }

    public GenericExecuteSpec bindTo(GenericExecuteSpec statement) {
        var bound = statement.bind("team", caller.isTeam()).bind("account", caller.account());
        var organisation = caller.organisation();
        bound = organisation == null
                ? bound.bindNull("own_organisation", UUID.class)
                : bound.bind("own_organisation", organisation);
        return token == null ? bound.bindNull("token_hash", byte[].class) : bound.bind("token_hash", token.hash());
    }
}
