package org.tejido.event.meeting;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}/meeting-round")
class RoundController {

    private final OpenRound openRound;
    private final ReviseRound reviseRound;
    private final Rounds rounds;

    RoundController(OpenRound openRound, ReviseRound reviseRound, Rounds rounds) {
        this.openRound = openRound;
        this.reviseRound = reviseRound;
        this.rounds = rounds;
    }

    @Anyone
    @GetMapping
    Mono<ResponseEntity<Round>> get(@PathVariable UUID event, Caller caller) {
        return rounds.get(event, caller).map(round -> Versioned.ok(round, round.version()));
    }

    @Team
    @PostMapping
    Mono<ResponseEntity<Round>> open(@PathVariable UUID event, @Valid @RequestBody RoundForm form, Caller caller) {
        return openRound
                .open(event, form)
                .then(Mono.defer(() -> rounds.get(event, caller)))
                .map(round -> Versioned.created("/api/events/" + event + "/meeting-round", round, round.version()));
    }

    @Team
    @PutMapping
    Mono<ResponseEntity<Round>> revise(
            @PathVariable UUID event, ExpectedVersion expected, @Valid @RequestBody RoundForm form, Caller caller) {
        return reviseRound
                .revise(event, expected, form)
                .then(Mono.defer(() -> rounds.get(event, caller)))
                .map(round -> Versioned.ok(round, round.version()));
    }
}
