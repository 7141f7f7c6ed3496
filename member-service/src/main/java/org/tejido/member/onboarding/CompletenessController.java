package org.tejido.member.onboarding;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
class CompletenessController {

    private final Board board;

    CompletenessController(Board board) {
        this.board = board;
    }

    /** For the team and for the applicant itself. */
    @SignedIn
    @GetMapping("/api/memberships/{id}/completeness")
    Mono<CompletenessView> completeness(@PathVariable UUID id, Caller caller) {
        return board.caseOf(id)
                .flatMap(about -> board.show(about, caller))
                .map(about -> CompletenessView.of(id, about));
    }
}
