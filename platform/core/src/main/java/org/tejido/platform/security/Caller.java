package org.tejido.platform.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tejido.platform.problem.Forbidden;

/**
 * Who calls.
 *
 * @param organisation the one that the caller acts for; null for those who act for none
 * @param merged what was merged into it: what was theirs is its own until that is undone
 * @param scopes {@code *} for people who have signed in, otherwise such as {@code event:write}
 */
public record Caller(
        UUID account, @Nullable Role role, @Nullable UUID organisation, Set<UUID> merged, Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller(new UUID(0, 0), null, null, Set.of());

    private static final String EVERYTHING = "*";

    public Caller(UUID account, @Nullable Role role, @Nullable UUID organisation, Set<String> scopes) {
        this(account, role, organisation, Set.of(), scopes);
    }

    public boolean isAnonymous() {
        return role == null;
    }

    /** The gateway, which asks for nobody. */
    public boolean isGateway() {
        return !isAnonymous() && account.equals(ANONYMOUS.account());
    }

    /** Somebody who has signed in, and no system with a key. */
    public boolean isPerson() {
        return scopes.contains(EVERYTHING);
    }

    /** The people of the cluster's own office. */
    public boolean isTeam() {
        return role == Role.ADMIN || role == Role.MANAGER;
    }

    public boolean actsFor(UUID id) {
        return isTeam() || isOf(id);
    }

    /** Whether that is, or was, the caller's own organisation; of the team nobody has one. */
    public boolean isOf(UUID id) {
        return id.equals(organisation) || merged.contains(id);
    }

    /** @throws Forbidden for whoever is neither of the team nor of that organisation */
    public void requireActsFor(UUID id) {
        if (!actsFor(id)) {
            throw new Forbidden("This is for the organisation concerned and for the cluster's team.");
        }
    }

    /** Who made a command, for records of it. */
    public String name() {
        return isAnonymous() ? "anonymous" : account.toString();
    }

    boolean may(String scope) {
        return isPerson() || scopes.contains(scope);
    }
}
