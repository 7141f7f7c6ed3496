package org.tejido.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.tejido.platform.problem.Unauthenticated;
import reactor.core.publisher.Mono;

/**
 * Verifies tokens: signed by the gateway (ES256 and nothing else), made by that issuer, for this service, of the type
 * {@code at+jwt} (RFC 9068), and not over. A token that held is remembered until it ends, because the gateway uses
 * one for all calls of a minute.
 */
final class Tokens {

    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.<String, Verified>creating(
                    (_, token) -> Duration.between(Instant.now(), token.until()).plus(SKEW)))
            .build();

    Tokens(String issuer, String audience, String jwksUri, Clock clock) {
        var nimbus = NimbusReactiveJwtDecoder.withJwkSetUri(jwksUri)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(audience),
                new JwtTypeValidator("at+jwt")));
        this.decoder = nimbus;
        this.clock = clock;
    }

    /** @return the caller; {@link Unauthenticated} where the token does not hold */
    Mono<Caller> callerOf(String token) {
        var known = verified.getIfPresent(token);
        if (known != null && known.until().plus(SKEW).isAfter(clock.instant())) {
            return Mono.just(known.caller());
        }
        return decoder.decode(token)
                .map(Tokens::verified)
                .doOnNext(holder -> verified.put(token, holder))
                .map(Verified::caller)
                .onErrorMap(Tokens::doesNotHold, _ -> new Unauthenticated("The token does not hold."));
    }

    private static boolean doesNotHold(Throwable failure) {
        return failure instanceof BadJwtException || failure instanceof IllegalArgumentException;
    }

    private static Verified verified(Jwt token) {
        var until = token.getExpiresAt();
        if (until == null) {
            throw new IllegalArgumentException("A token without an end.");
        }
        var caller = new Caller(
                UUID.fromString(token.getSubject()),
                Role.of(claim(token, "role")),
                organisation(token),
                merged(token),
                Set.of(claim(token, "scope").split(" ")));
        return new Verified(caller, until);
    }

    private static String claim(Jwt token, String name) {
        var claim = token.getClaimAsString(name);
        if (claim == null) {
            throw new IllegalArgumentException("A token without " + name + ".");
        }
        return claim;
    }

    private static @Nullable UUID organisation(Jwt token) {
        var organisation = token.getClaimAsString("organisation");
        return organisation == null ? null : UUID.fromString(organisation);
    }

    private static Set<UUID> merged(Jwt token) {
        return Stream.ofNullable(token.getClaimAsStringList("merged"))
                .flatMap(List::stream)
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Verified(Caller caller, Instant until) {}
}
