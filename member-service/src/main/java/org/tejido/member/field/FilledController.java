package org.tejido.member.field;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.problem.NotFound;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class FilledController {

    private final FillIn fillIn;
    private final Values values;

    FilledController(FillIn fillIn, Values values) {
        this.fillIn = fillIn;
        this.values = values;
    }

    @SignedIn
    @GetMapping("/organisations/{id}/fields")
    Mono<ResponseEntity<FilledView>> ofOrganisation(@PathVariable UUID id, Caller caller) {
        return show(Subject.ORGANISATION, id, caller);
    }

    @SignedIn
    @GetMapping("/people/{id}/fields")
    Mono<ResponseEntity<FilledView>> ofPerson(@PathVariable UUID id, Caller caller) {
        return show(Subject.PERSON, id, caller);
    }

    @Team
    @PatchMapping(
            path = "/organisations/{id}/fields",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<FilledView>> fillInOfOrganisation(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return fillIn(Subject.ORGANISATION, id, expected, patch, caller);
    }

    @Team
    @PatchMapping(
            path = "/people/{id}/fields",
            consumes = {"application/merge-patch+json", "application/json"})
    Mono<ResponseEntity<FilledView>> fillInOfPerson(
            @PathVariable UUID id, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return fillIn(Subject.PERSON, id, expected, patch, caller);
    }

    private Mono<ResponseEntity<FilledView>> fillIn(
            Subject subject, UUID owner, ExpectedVersion expected, MergePatch patch, Caller caller) {
        return fillIn.fillIn(subject, owner, expected, patch).then(Mono.defer(() -> show(subject, owner, caller)));
    }

    private Mono<ResponseEntity<FilledView>> show(Subject subject, UUID owner, Caller caller) {
        return values.of(subject, owner)
                .filter(filled -> caller.actsFor(filled.home()))
                .switchIfEmpty(Mono.error(() -> new NotFound(subject.word(), owner)))
                .map(filled ->
                        Versioned.ok(new FilledView(filled.json(caller.isTeam()), filled.version()), filled.version()));
    }
}
