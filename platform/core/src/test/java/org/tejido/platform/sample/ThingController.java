package org.tejido.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.id.Ids;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Admins;
import org.tejido.platform.security.Anyone;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.security.SignedIn;
import org.tejido.platform.security.Team;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.MergePatch;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/things")
class ThingController {

    private final Things things;

    ThingController(Things things) {
        this.things = things;
    }

    @Anyone
    @PostMapping
    Mono<ResponseEntity<Made>> add(@Valid @RequestBody Wanted wanted) {
        var id = wanted.id() == null ? Ids.next() : wanted.id();
        return things.add(id, wanted.name()).map(made -> Versioned.created("/api/things/" + made, new Made(made), 1));
    }

    @Team
    @PatchMapping("/{id}")
    Mono<ResponseEntity<Name>> rename(@PathVariable UUID id, ExpectedVersion expected, MergePatch patch) {
        var name = patch.applyTo(new Name("before"), Name.class);
        return things.rename(id, expected.value(), name.name()).map(version -> Versioned.ok(name, version));
    }

    @Anyone
    @GetMapping("/open")
    Mono<String> open(Caller caller) {
        return Mono.just(caller.name());
    }

    @SignedIn
    @GetMapping("/signed-in")
    Mono<String> signedIn(Caller caller) {
        return Mono.just(caller.name());
    }

    @Members
    @GetMapping("/of-members")
    Mono<String> members(Caller caller) {
        return Mono.just(String.valueOf(caller.organisation()));
    }

    @Team
    @GetMapping("/of-the-team")
    Mono<String> team() {
        return Mono.just("team");
    }

    @Admins
    @GetMapping("/of-admins")
    Mono<String> admins() {
        return Mono.just("admins");
    }

    @Anyone
    @GetMapping("/pages")
    Mono<String> pages(PageRequest page) {
        return Mono.just(page.limit() + " after " + page.after());
    }

    @Anyone
    @GetMapping("/broken")
    Mono<String> broken() {
        return Mono.error(new IllegalStateException("a secret of the inside"));
    }

    record Wanted(
            @Nullable UUID id,
            @NotBlank @Size(max = 20) String name,
            @Nullable List<@Valid Part> parts,
            @Nullable List<@NotBlank String> tags) {}

    record Part(@NotBlank String label, int count) {}

    record Made(UUID id) {}

    record Name(@NotBlank String name) {}
}
