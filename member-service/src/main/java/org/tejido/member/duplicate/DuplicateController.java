package org.tejido.member.duplicate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/duplicates")
class DuplicateController {

    private final SuspicionList suspicions;
    private final FindDuplicates findDuplicates;
    private final DismissDuplicate dismissDuplicate;
    private final SuspectAgain suspectAgain;
    private final Comparisons comparisons;

    DuplicateController(
            SuspicionList suspicions,
            FindDuplicates findDuplicates,
            DismissDuplicate dismissDuplicate,
            SuspectAgain suspectAgain,
            Comparisons comparisons) {
        this.suspicions = suspicions;
        this.findDuplicates = findDuplicates;
        this.dismissDuplicate = dismissDuplicate;
        this.suspectAgain = suspectAgain;
        this.comparisons = comparisons;
    }

    record Reason(
            @NotBlank
            @Size(max = 1000)
            @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must not contain control characters")
            String reason) {}

    @Team
    @GetMapping
    Mono<Page<DuplicateView>> list(
            @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam @Nullable UUID organisation,
            PageRequest page) {
        return suspicions.list(dismissed, organisation, page);
    }

    /** Nothing is written down. */
    @Team
    @PostMapping("/check")
    Mono<DuplicateView.Candidates> check(@Valid @RequestBody Draft draft) {
        return findDuplicates.of(draft).flatMap(suspicions::show);
    }

    @Team
    @GetMapping("/sweep")
    Mono<SweepView> sweepUnderWay() {
        return comparisons.show();
    }

    @Team
    @PostMapping("/sweep")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<SweepView> sweep() {
        return comparisons.sweep().then(Mono.defer(comparisons::show));
    }

    @Team
    @GetMapping("/{id}")
    Mono<ResponseEntity<DuplicateView>> get(@PathVariable UUID id) {
        return show(id);
    }

    @Team
    @PostMapping("/{id}/dismissal")
    Mono<ResponseEntity<DuplicateView>> dismiss(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody Reason form, Caller caller) {
        return dismissDuplicate.dismiss(id, expected, form.reason(), caller).then(Mono.defer(() -> show(id)));
    }

    @Team
    @DeleteMapping("/{id}/dismissal")
    Mono<ResponseEntity<DuplicateView>> suspectAgain(@PathVariable UUID id, ExpectedVersion expected) {
        return suspectAgain.suspect(id, expected).then(Mono.defer(() -> show(id)));
    }

    private Mono<ResponseEntity<DuplicateView>> show(UUID id) {
        return suspicions.show(id).map(view -> Versioned.ok(view, view.version()));
    }
}
