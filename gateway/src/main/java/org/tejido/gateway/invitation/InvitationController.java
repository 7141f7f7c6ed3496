package org.tejido.gateway.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.account.AccountView;
import org.tejido.gateway.account.Role;
import org.tejido.gateway.link.Links;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.session.Sessions;

@RestController
@RequestMapping("/api/invitations")
class InvitationController {

    private static final int PAGE = 200;

    private final Invitations invitations;
    private final Sessions sessions;

    InvitationController(Invitations invitations, Sessions sessions) {
        this.invitations = invitations;
        this.sessions = sessions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void invite(@Valid @RequestBody Invited invited, Locale locale) {
        invitations.invite(
                Callers.known(),
                new Invitation(
                        invited.email(),
                        invited.name() == null ? invited.email() : invited.name(),
                        Role.of(invited.role()),
                        invited.organisationId()),
                invited.language() == null ? locale : Locale.of(invited.language()));
    }

    /** Those that are open, the latest first: all for the team, its own for a member. */
    @GetMapping
    Items list(@RequestParam(required = false) @Nullable UUID cursor) {
        var rows = invitations.openTo(Callers.known(), cursor, PAGE + 1);
        var shown = rows.stream().limit(PAGE).map(View::of).toList();
        return new Items(shown, rows.size() > PAGE ? shown.getLast().id() : null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        invitations.withdraw(Callers.known(), id);
    }

    @PostMapping("/acceptance")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView accept(
            @Valid @RequestBody Acceptance acceptance, HttpServletRequest request, HttpServletResponse response) {
        var account = invitations.accept(acceptance.token(), acceptance.name(), acceptance.password());
        sessions.begin(account, Sessions.Way.LINK, request, response);
        return AccountView.of(account);
    }

    /** @param language of the mail; that of the request where it is absent */
    record Invited(
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 200) String name,
            @NotBlank String role,
            @Nullable UUID organisationId,
            @Nullable @Pattern(regexp = "es|en") String language) {}

    record Acceptance(
            @NotBlank String token,
            @Nullable @Size(max = 200) String name,
            @NotNull String password) {}

    record Items(List<View> items, @Nullable UUID next) {}

    record View(
            UUID id,
            String email,
            String name,
            String role,
            @Nullable UUID organisationId,
            Instant expiresAt) {

        static View of(Links.Open<Invitation> open) {
            var invitation = open.content();
            return new View(
                    open.id(),
                    invitation.email(),
                    invitation.name(),
                    invitation.role().word(),
                    invitation.organisation(),
                    open.expiresAt());
        }
    }
}
