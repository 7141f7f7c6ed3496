package org.tejido.gateway.passkey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.security.Callers;
import tools.jackson.databind.JsonNode;

/** Somebody's own passkeys; nobody sees or removes another's. */
@RestController
@RequestMapping("/api/passkeys")
class PasskeyController {

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping
    Items list() {
        return new Items(
                passkeys.of(Callers.known().id()).stream().map(View::of).toList());
    }

    @PostMapping("/options")
    JsonNode begin() {
        return Credential.JSON.valueToTree(passkeys.begin(Callers.known().id()));
    }

    @PostMapping
    ResponseEntity<View> add(@Valid @RequestBody Made made, Locale locale) {
        var view = View.of(
                passkeys.add(Callers.known().id(), made.label().strip(), Credential.made(made.credential()), locale));
        return ResponseEntity.created(URI.create("/api/passkeys/" + view.id())).body(view);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        passkeys.remove(Callers.known().id(), id);
    }

    record Made(
            @NotBlank @Size(max = 100) String label,
            @NotNull JsonNode credential) {}

    record Items(List<View> items) {}

    record View(String id, String label, Instant madeAt, Instant usedAt) {

        static View of(CredentialRecord passkey) {
            return new View(
                    passkey.getCredentialId().toBase64UrlString(),
                    passkey.getLabel(),
                    passkey.getCreated(),
                    passkey.getLastUsed());
        }
    }
}
