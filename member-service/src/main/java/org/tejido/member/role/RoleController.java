package org.tejido.member.role;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.platform.paging.Page;
import org.tejido.platform.paging.PageRequest;
import org.tejido.platform.security.Caller;
import org.tejido.platform.security.Members;
import org.tejido.platform.version.ExpectedVersion;
import org.tejido.platform.version.Versioned;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people/{id}/roles")
class RoleController {

    private final GiveRole giveRole;
    private final EndRole endRole;
    private final Careers careers;

    RoleController(GiveRole giveRole, EndRole endRole, Careers careers) {
        this.giveRole = giveRole;
        this.endRole = endRole;
        this.careers = careers;
    }

    @Members
    @GetMapping
    Mono<Page<RoleView>> list(
            @PathVariable UUID id, @RequestParam @Nullable LocalDate on, PageRequest page, Caller caller) {
        return careers.of(id, on, page, caller);
    }

    @Members
    @PostMapping
    Mono<ResponseEntity<RoleView>> give(@PathVariable UUID id, @Valid @RequestBody RoleForm form, Caller caller) {
        return giveRole.give(id, form, caller)
                .flatMap(role -> careers.show(id, role, caller))
                .map(role -> Versioned.created(
                        "/api/people/%s/roles/%s".formatted(id, role.roleId()), role, role.version()));
    }

    @Members
    @GetMapping("/{role}")
    Mono<ResponseEntity<RoleView>> get(@PathVariable UUID id, @PathVariable UUID role, Caller caller) {
        return careers.show(id, role, caller).map(RoleController::ok);
    }

    @Members
    @PostMapping("/{role}/end")
    Mono<ResponseEntity<RoleView>> end(
            @PathVariable UUID id,
            @PathVariable UUID role,
            ExpectedVersion expected,
            @Valid @RequestBody RoleForm.End form,
            Caller caller) {
        return endRole.end(id, role, expected, form.on(), caller)
                .then(Mono.defer(() -> careers.show(id, role, caller)))
                .map(RoleController::ok);
    }

    private static ResponseEntity<RoleView> ok(RoleView role) {
        return Versioned.ok(role, role.version());
    }
}
