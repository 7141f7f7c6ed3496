package org.tejido.gateway.token;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyController {

    private final SigningKeys keys;

    KeyController(SigningKeys keys) {
        this.keys = keys;
    }

    /** What services verify tokens with (RFC 7517). */
    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> published() {
        return keys.published().toJSONObject();
    }

    @PostMapping("/api/signing-keys/rotation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate() {
        keys.rotate();
    }
}
