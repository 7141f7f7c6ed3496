package org.tejido.event.door;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/events/{event}")
class ManifestController {

    private final Manifests manifests;
    private final JsonMapper json;

    ManifestController(Manifests manifests, JsonMapper json) {
        this.manifests = manifests;
        this.json = json;
    }

    /** The same as long as nothing has changed: so scanners may ask as often as they like. */
    @Team
    @GetMapping("/manifest")
    Mono<ResponseEntity<byte[]>> get(@PathVariable UUID event) {
        return manifests.of(event).map(json::writeValueAsBytes).map(bytes -> ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
                .body(bytes));
    }
}
