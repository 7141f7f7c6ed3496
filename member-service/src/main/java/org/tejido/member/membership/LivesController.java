package org.tejido.member.membership;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

/** What an organisation was to the cluster, and how it came about. */
@RestController
@RequestMapping("/api/memberships/{id}")
class LivesController {

    private final Lives lives;

    LivesController(Lives lives) {
        this.lives = lives;
    }

    record Terms(List<Lives.Term> items) {}

    record Steps(List<Lives.Step> items) {}

    @SignedIn
    @GetMapping("/terms")
    Mono<Terms> terms(@PathVariable UUID id, Caller caller) {
        return lives.terms(id, caller).map(Terms::new);
    }

    @SignedIn
    @GetMapping("/steps")
    Mono<Steps> steps(@PathVariable UUID id, Caller caller) {
        return lives.steps(id, caller).map(Steps::new);
    }
}
