package org.tejido.member.onboarding;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

/** Halts a case, goes on with it, closes it. */
@RestController
@RequestMapping("/api/onboarding-cases/{id}")
class OnboardingStateController {

    private final ParkCase parkCase;
    private final ResumeCase resumeCase;
    private final WinCase winCase;
    private final LoseCase loseCase;
    private final Board board;

    OnboardingStateController(
            ParkCase parkCase, ResumeCase resumeCase, WinCase winCase, LoseCase loseCase, Board board) {
        this.parkCase = parkCase;
        this.resumeCase = resumeCase;
        this.winCase = winCase;
        this.loseCase = loseCase;
        this.board = board;
    }

    @Team
    @PostMapping("/parking")
    Mono<ResponseEntity<CaseView>> park(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody OnboardingForms.Reason form,
            Caller caller) {
        return parkCase.park(id, expected, form.reason(), caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/resumption")
    Mono<ResponseEntity<CaseView>> resume(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return resumeCase.resume(id, expected, caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/win")
    Mono<ResponseEntity<CaseView>> win(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody OnboardingForms.Reason form,
            Caller caller) {
        return winCase.win(id, expected, form.reason(), caller).flatMap(_ -> show(id, caller));
    }

    @Team
    @PostMapping("/loss")
    Mono<ResponseEntity<CaseView>> lose(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody OnboardingForms.Reason form,
            Caller caller) {
        return loseCase.lose(id, expected, form.reason(), caller).flatMap(_ -> show(id, caller));
    }

    private Mono<ResponseEntity<CaseView>> show(UUID id, Caller caller) {
        return board.show(id, caller).map(view -> Versioned.ok(view, view.version()));
    }
}
