package org.tejido.event.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Anyone;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/pass-keys")
class PassKeyController {

    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");
    private static final CacheControl EVERYONES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PassKeys keys;

    PassKeyController(PassKeys keys) {
        this.keys = keys;
    }

    @Anyone
    @GetMapping
    Mono<ResponseEntity<JwkSet>> list() {
        return keys.published().map(JwkSet::of).map(set -> ResponseEntity.ok()
                .contentType(JWK_SET)
                .cacheControl(EVERYONES)
                .body(set));
    }

    @Admins
    @PostMapping
    Mono<ResponseEntity<JwkSet.Jwk>> rotate() {
        return keys.rotate().map(JwkSet.Jwk::of).map(jwk -> ResponseEntity.created(URI.create("/api/pass-keys"))
                .body(jwk));
    }

    @Admins
    @DeleteMapping("/{kid}")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable String kid) {
        return keys.withdraw(kid).thenReturn(ResponseEntity.noContent().build());
    }

    /** Public keys in the form that libraries read (RFC 7517, RFC 8037). */
    record JwkSet(List<Jwk> keys) {

        static JwkSet of(List<PassKey.Public> keys) {
            return new JwkSet(keys.stream().map(Jwk::of).toList());
        }

        record Jwk(String kty, String crv, String kid, String x, String use, String alg) {

            static Jwk of(PassKey.Public key) {
                return new Jwk("OKP", "Ed25519", key.id(), key.x(), "sig", "EdDSA");
            }
        }
    }
}
