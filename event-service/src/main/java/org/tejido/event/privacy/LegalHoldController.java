package org.tejido.event.privacy;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}/legal-hold")
class LegalHoldController {

    private final LegalHolds holds;

    LegalHoldController(LegalHolds holds) {
        this.holds = holds;
    }

    @Team
    @GetMapping
    Mono<LegalHoldView> get(@PathVariable UUID event) {
        return holds.get(event);
    }

    @Admins
    @PutMapping
    Mono<LegalHoldView> hold(@PathVariable UUID event, @Valid @RequestBody LegalHoldForm form, Caller caller) {
        return holds.hold(event, form.reason().strip(), caller.account());
    }

    @Admins
    @DeleteMapping
    Mono<ResponseEntity<Void>> release(@PathVariable UUID event) {
        return holds.release(event).thenReturn(ResponseEntity.noContent().build());
    }
}
