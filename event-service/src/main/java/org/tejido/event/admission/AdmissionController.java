package org.tejido.event.admission;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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
import org.tejido.platform.id.Ids;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/events/{event}")
class AdmissionController {

    private final Admissions admissions;
    private final Allotments allotments;
    private final AddCategory addCategory;
    private final ReviseCategory reviseCategory;
    private final SetSeatsAside setSeatsAside;
    private final ClawBackSeats clawBackSeats;

    AdmissionController(
            Admissions admissions,
            Allotments allotments,
            AddCategory addCategory,
            ReviseCategory reviseCategory,
            SetSeatsAside setSeatsAside,
            ClawBackSeats clawBackSeats) {
        this.admissions = admissions;
        this.allotments = allotments;
        this.addCategory = addCategory;
        this.reviseCategory = reviseCategory;
        this.setSeatsAside = setSeatsAside;
        this.clawBackSeats = clawBackSeats;
    }

    @Anyone
    @GetMapping("/admission")
    Mono<ResponseEntity<AdmissionView>> get(
            @PathVariable UUID event, @RequestParam(required = false) @Nullable String invitation, Caller caller) {
        return admissions.of(event, caller, invitation).map(view -> Versioned.ok(view, view.version()));
    }

    @Team
    @PutMapping("/admission")
    Mono<ResponseEntity<AdmissionView>> write(
            @PathVariable UUID event, @Valid @RequestBody AdmissionForm form, ExpectedVersion expected, Caller caller) {
        return admissions.write(event, form, expected).then(view(event, caller));
    }

    @Team
    @PostMapping("/categories")
    Mono<ResponseEntity<AdmissionView>> add(
            @PathVariable UUID event, @Valid @RequestBody CategoryForm form, Caller caller) {
        var id = form.id() == null ? Ids.next() : form.id();
        return addCategory
                .add(id, event, form)
                .then(admissions.of(event, caller))
                .map(view -> ResponseEntity.created(URI.create("/api/events/" + event + "/categories/" + id))
                        .body(view));
    }

    @Team
    @PutMapping("/categories/{id}")
    Mono<ResponseEntity<AdmissionView>> revise(
            @PathVariable UUID event,
            @PathVariable UUID id,
            @Valid @RequestBody CategoryForm form,
            ExpectedVersion expected,
            Caller caller) {
        return reviseCategory.revise(id, event, form, expected).then(view(event, caller));
    }

    @Team
    @GetMapping("/allotments")
    Mono<List<AllotmentView>> list(@PathVariable UUID event) {
        return admissions.requireEvent(event).then(allotments.of(event));
    }

    @Team
    @PostMapping("/allotments")
    Mono<ResponseEntity<AllotmentView>> setAside(@PathVariable UUID event, @Valid @RequestBody AllotmentForm form) {
        return setSeatsAside.setAside(Ids.next(), event, form).map(view -> ResponseEntity.created(
                        URI.create("/api/events/" + event + "/allotments/" + view.allotmentId()))
                .body(view));
    }

    @Team
    @PostMapping("/allotments/{id}/claw-back")
    Mono<AllotmentView> clawBack(@PathVariable UUID event, @PathVariable UUID id) {
        return clawBackSeats.clawBack(id, event);
    }

    private Mono<ResponseEntity<AdmissionView>> view(UUID event, Caller caller) {
        return Mono.defer(() -> admissions.of(event, caller)).map(view -> Versioned.ok(view, view.version()));
    }
}
