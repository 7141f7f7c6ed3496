package org.tejido.gateway.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.tejido.gateway.account.IdentityProvider;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.session.Sessions;

/** Somebody is back from the provider: begins a session of ours, and keeps nothing of theirs. */
@Component
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private final ComeIn comeIn;
    private final Sessions sessions;
    private final IdentityProvider provider;
    private final Audit audit;

    Arrival(ComeIn comeIn, Sessions sessions, IdentityProvider provider, Audit audit) {
        this.comeIn = comeIn;
        this.sessions = sessions;
        this.provider = provider;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        try {
            if (!(authentication.getPrincipal() instanceof OidcUser user)) {
                throw new IllegalStateException("The provider answered without an ID token.");
            }
            sessions.begin(comeIn.comeIn(profile(user)), Sessions.Way.PROVIDER, request, response);
            response.sendRedirect("/account");
        } catch (Refusal refusal) {
            audit.note(Deed.of("session.refused", (String) null)
                    .with("way", "provider")
                    .with("reason", refusal.code())
                    .with("address", request.getRemoteAddr()));
            sessions.end(request);
            response.sendRedirect("/sign-in?refused=" + refusal.code());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Signing in at the provider failed: {}", failure.toString());
        sessions.end(request);
        response.sendRedirect("/sign-in?refused=provider");
    }

    private Profile profile(OidcUser user) {
        var email = Optional.ofNullable(user.getEmail()).filter(_ -> Boolean.TRUE.equals(user.getEmailVerified()));
        var name = Stream.of(user.getFullName(), user.getPreferredUsername(), user.getEmail(), user.getSubject())
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElseThrow();
        return new Profile(user.getIssuer().toString(), user.getSubject(), name, email, role(user.getClaims()));
    }

    /** The highest that the claim names. */
    private Optional<Role> role(Map<String, Object> claims) {
        Object value = claims;
        for (var step : provider.roleClaim().split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        var words = words(value);
        return Arrays.stream(Role.values())
                .filter(role -> !role.isBound() && words.contains(role.word()))
                .findFirst();
    }

    private static Collection<?> words(@Nullable Object value) {
        return switch (value) {
            case Collection<?> several -> several;
            case String one -> Arrays.asList(one.split("[ ,]+"));
            case null, default -> List.of();
        };
    }
}
