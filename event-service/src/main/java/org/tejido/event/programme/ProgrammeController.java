package org.tejido.event.programme;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}/programme")
class ProgrammeController {

    private final Programmes programmes;
    private final WriteProgramme writeProgramme;
    private final PublishProgramme publishProgramme;

    ProgrammeController(Programmes programmes, WriteProgramme writeProgramme, PublishProgramme publishProgramme) {
        this.programmes = programmes;
        this.writeProgramme = writeProgramme;
        this.publishProgramme = publishProgramme;
    }

    @Anyone
    @GetMapping
    Mono<ResponseEntity<ProgrammeView>> published(
            @PathVariable UUID event, @RequestParam(required = false) @Nullable String invitation, Caller caller) {
        return programmes.published(event, caller, invitation).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @GetMapping("/draft")
    Mono<ResponseEntity<ProgrammeView>> draft(@PathVariable UUID event) {
        return programmes.draft(event).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PutMapping("/draft")
    Mono<ResponseEntity<ProgrammeView>> write(
            @PathVariable UUID event, @Valid @RequestBody ProgrammeForm form, ExpectedVersion expected) {
        return writeProgramme.write(event, form, expected).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PostMapping("/publication")
    Mono<ResponseEntity<ProgrammeView>> publish(@PathVariable UUID event, ExpectedVersion expected) {
        return publishProgramme.publish(event, expected).map(view -> Versioned.ok(view, view.version()));
    }
}
