package org.tejido.gateway.apikey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Caller;
import org.tejido.gateway.security.Callers;

/** Members make keys for their own organisation, the team for the cluster or for an organisation. */
@RestController
@RequestMapping("/api/api-keys")
class ApiKeyController {

    private final ApiKeys apiKeys;

    ApiKeyController(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    @PostMapping
    ResponseEntity<ApiKeys.Made> make(@Valid @RequestBody Wanted wanted) {
        var caller = Callers.known();
        var organisation = organisationOf(caller, wanted);
        var role = organisation == null ? Role.MANAGER : Role.MEMBER;
        var made = apiKeys.add(wanted.name(), role, organisation, wanted.scopes(), wanted.expiresAt(), caller.id());
        return ResponseEntity.created(URI.create("/api/api-keys/" + made.id())).body(made);
    }

    @GetMapping
    Items list() {
        return new Items(apiKeys.of(makerSeenBy(Callers.known())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!apiKeys.revoke(id, makerSeenBy(Callers.known()))) {
            throw new Refusal(HttpStatus.NOT_FOUND, "api-key-not-found", "There is no API key " + id + ".");
        }
    }

    private static @Nullable UUID organisationOf(Caller caller, Wanted wanted) {
        if (caller.isTeam()) {
            return wanted.organisationId();
        }
        if (caller.role() != Role.MEMBER) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "API keys are for members and for the team.");
        }
        if (wanted.organisationId() != null && !wanted.organisationId().equals(caller.organisation())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "A key can speak for your own organisation alone.");
        }
        return caller.organisation();
    }

    /** Everybody sees his own; an administrator sees all. */
    private static @Nullable UUID makerSeenBy(Caller caller) {
        return caller.role() == Role.ADMIN ? null : caller.id();
    }

    record Wanted(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID organisationId,
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]+:(read|write)") String> scopes,
            @NotNull @Future Instant expiresAt) {}

    record Items(List<ApiKeys.View> items) {}
}
