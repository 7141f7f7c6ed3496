package org.tejido.gateway.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Caller;

/** Members make keys for their own organisation, the team for the cluster or for an organisation. */
@Service
public class ApiKeyDesk {

    private static final Pattern SCOPE = Pattern.compile("[a-z]+:(read|write)");
    private static final int LONGEST_NAME = 100;

    private final ApiKeys apiKeys;
    private final Audit audit;

    ApiKeyDesk(ApiKeys apiKeys, Audit audit) {
        this.apiKeys = apiKeys;
        this.audit = audit;
    }

    /** Whether somebody may have keys at all. */
    public static boolean serves(Caller caller) {
        return caller.isTeam() || caller.role() == Role.MEMBER;
    }

    /** @throws Refusal for a right that the maker does not have himself */
    @Transactional
    public ApiKeys.Made make(
            Caller maker, String name, @Nullable UUID organisationId, List<String> scopes, Instant expiresAt) {
        var organisation = organisationOf(maker, organisationId);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw invalid("name-missing", "A key has a name of at most " + LONGEST_NAME + " characters.");
        }
        if (scopes.isEmpty() || !scopes.stream().allMatch(SCOPE.asMatchPredicate())) {
            throw invalid("scope-missing", "A key is for something, such as event:read.");
        }
        var role = organisation == null ? Role.MANAGER : Role.MEMBER;
        var made = apiKeys.add(name, role, organisation, List.copyOf(scopes), expiresAt, maker.id());
        audit.note(Deed.of("api-key.made", made.id())
                .with("scopes", String.join(" ", scopes))
                .with("organisationId", organisation)
                .with("expiresAt", expiresAt));
        return made;
    }

    public List<ApiKeys.View> ownOf(Caller caller) {
        return apiKeys.of(caller.id());
    }

    /** Everybody sees his own; an administrator sees all. */
    List<ApiKeys.View> seenBy(Caller caller) {
        return apiKeys.of(makerSeenBy(caller));
    }

    /** @throws Refusal ({@code api-key-not-found}) where the caller has no such key */
    @Transactional
    public void revoke(Caller caller, UUID id) {
        if (!apiKeys.revoke(id, makerSeenBy(caller))) {
            throw new Refusal(HttpStatus.NOT_FOUND, "api-key-not-found", "There is no API key " + id + ".");
        }
        audit.note(Deed.of("api-key.revoked", id));
    }

    private static @Nullable UUID organisationOf(Caller maker, @Nullable UUID wanted) {
        if (!serves(maker)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "API keys are for members and for the team.");
        }
        if (maker.isTeam()) {
            return wanted;
        }
        if (wanted != null && !wanted.equals(maker.organisation())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "A key can speak for your own organisation alone.");
        }
        return maker.organisation();
    }

    private static @Nullable UUID makerSeenBy(Caller caller) {
        return caller.role() == Role.ADMIN ? null : caller.id();
    }

    private static Refusal invalid(String code, String detail) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }
}
