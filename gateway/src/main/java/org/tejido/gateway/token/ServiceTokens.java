package org.tejido.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tejido.gateway.account.OrganisationLeads;
import org.tejido.gateway.security.Caller;

/**
 * Tokens for services (RFC 9068): made for one of them, for a minute, and used for all calls of one caller in that time.
 * They go to services alone; nobody outside ever holds one.
 */
@Component
public class ServiceTokens {

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    /** A token is not used when it is nearly over: the call that it goes with takes time. */
    private static final Duration USED_FOR = Duration.ofSeconds(40);

    private final SigningKeys keys;
    private final OrganisationLeads leads;
    private final String issuer;
    private final Cache<Use, String> tokens =
            Caffeine.newBuilder().expireAfterWrite(USED_FOR).maximumSize(50_000).build();

    ServiceTokens(SigningKeys keys, OrganisationLeads leads, @Value("${tejido.security.issuer}") String issuer) {
        this.keys = keys;
        this.leads = leads;
        this.issuer = issuer;
    }

    public String tokenOf(Caller caller, String service) {
        var organisation = leads.follow(caller.organisation());
        return tokens.get(new Use(caller, organisation, leads.leadingTo(organisation), service), this::make);
    }

    private String make(Use use) {
        var caller = use.caller();
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(use.service() + "-service")
                .subject(caller.id().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("role", caller.role().word())
                .claim("scope", caller.scope());
        if (use.organisation() != null) {
            claims.claim("organisation", use.organisation().toString());
        }
        if (!use.merged().isEmpty()) {
            claims.claim("merged", use.merged().stream().map(UUID::toString).toList());
        }
        try {
            var key = keys.current();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException("A token could not be signed.", failure);
        }
    }

    /**
     * @param organisation for which the caller acts today
     * @param merged what was merged into it
     */
    private record Use(Caller caller, @Nullable UUID organisation, Set<UUID> merged, String service) {}
}
