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
import org.tejido.gateway.security.Callers;

@RestController
@RequestMapping("/api/api-keys")
class ApiKeyController {

    private final ApiKeyDesk desk;

    ApiKeyController(ApiKeyDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<ApiKeys.Made> make(@Valid @RequestBody Wanted wanted) {
        var made =
                desk.make(Callers.known(), wanted.name(), wanted.organisationId(), wanted.scopes(), wanted.expiresAt());
        return ResponseEntity.created(URI.create("/api/api-keys/" + made.id())).body(made);
    }

    @GetMapping
    Items list() {
        return new Items(desk.seenBy(Callers.known()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        desk.revoke(Callers.known(), id);
    }

    record Wanted(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID organisationId,
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]+:(read|write)") String> scopes,
            @NotNull @Future Instant expiresAt) {}

    record Items(List<ApiKeys.View> items) {}
}
