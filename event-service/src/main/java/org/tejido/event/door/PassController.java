package org.tejido.event.door;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.event.registration.Claimant;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/registrations/{id}")
class PassController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Passes passes;

    PassController(Passes passes) {
        this.passes = passes;
    }

    @Anyone
    @GetMapping("/pass")
    Mono<ResponseEntity<PassView>> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return answer(id, Claimant.of(caller, token), MediaType.APPLICATION_JSON, Function.identity());
    }

    @Anyone
    @GetMapping("/pass.svg")
    Mono<ResponseEntity<String>> svg(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return answer(id, Claimant.of(caller, token), SVG, view -> QrCode.of(view.pass())
                .svg());
    }

    @Anyone
    @GetMapping("/pass.png")
    Mono<ResponseEntity<byte[]>> png(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String token, Caller caller) {
        return answer(id, Claimant.of(caller, token), MediaType.IMAGE_PNG, view -> QrCode.of(view.pass())
                .png());
    }

    /** Whoever has it comes in: so nothing on the way keeps it. */
    private <T> Mono<ResponseEntity<T>> answer(
            UUID id, Claimant claimant, MediaType type, Function<PassView, T> written) {
        return passes.of(id, claimant).map(written).map(body -> ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body));
    }
}
