package org.tejido.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.session.Sessions;
import org.tejido.gateway.version.IfMatch;

@RestController
@RequestMapping("/api")
class AccountController {

    private static final int PAGE = 200;

    private final SetUp setUp;
    private final PasswordResets passwordResets;
    private final Accounts accounts;
    private final Sessions sessions;

    AccountController(SetUp setUp, PasswordResets passwordResets, Accounts accounts, Sessions sessions) {
        this.setUp = setUp;
        this.passwordResets = passwordResets;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** The first administrator, who is signed in by it. */
    @PostMapping("/set-up")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView setUp(@Valid @RequestBody FirstAdmin admin, HttpServletRequest request, HttpServletResponse response) {
        var account = setUp.setUp(admin.token(), admin.name(), admin.email(), admin.password());
        sessions.begin(account, Sessions.Way.LINK, request, response);
        return AccountView.of(account);
    }

    @PostMapping("/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@Valid @RequestBody Lost lost, Locale locale) {
        passwordResets.ask(lost.email(), locale);
    }

    @PostMapping("/password-resets/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@Valid @RequestBody Chosen chosen) {
        passwordResets.choose(chosen.token(), chosen.password());
    }

    @GetMapping("/accounts")
    Items list(@RequestParam(required = false) @Nullable UUID cursor) {
        var rows = accounts.list(cursor, PAGE + 1);
        var shown = rows.stream().limit(PAGE).map(AccountView::of).toList();
        return new Items(shown, rows.size() > PAGE ? shown.getLast().id() : null);
    }

    @GetMapping("/accounts/{id}")
    ResponseEntity<AccountView> get(@PathVariable UUID id) {
        return shown(found(id));
    }

    /** Changes what is named. Suspending ends what the account can reach within two seconds. */
    @PatchMapping("/accounts/{id}")
    ResponseEntity<AccountView> revise(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @Valid @RequestBody Revision revision) {
        var account = found(id);
        var caller = Callers.known();
        var role = revision.role() == null ? account.role() : Role.of(revision.role());
        if (!caller.role().mayInvite(role) || !caller.role().mayInvite(account.role())) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "role-above-yours", "Nobody changes a right that he does not have.");
        }
        var organisation = revision.organisationId() == null && role.isBound()
                ? account.organisation()
                : revision.organisationId();
        if (role.isBound() != (organisation != null)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "organisation-and-role",
                    "Members and applicants act for one organisation, others for none.");
        }
        if (Boolean.TRUE.equals(revision.suspended()) && caller.id().equals(id)) {
            throw new Refusal(HttpStatus.CONFLICT, "not-yourself", "Nobody suspends himself.");
        }
        return accounts.revise(
                        id,
                        IfMatch.version(version),
                        revision.name() == null ? account.name() : revision.name(),
                        role,
                        organisation,
                        revision.suspended() == null ? account.isSuspended() : revision.suspended())
                .map(AccountController::shown)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.PRECONDITION_FAILED, "stale-version", "The account has changed since it was read."));
    }

    private Account found(UUID id) {
        return accounts.find(id)
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "account-not-found", "There is no account " + id + "."));
    }

    private static ResponseEntity<AccountView> shown(Account account) {
        return ResponseEntity.ok().eTag(IfMatch.tag(account.version())).body(AccountView.of(account));
    }

    record FirstAdmin(
            @NotBlank String token,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull String password) {}

    record Lost(@NotBlank @Email String email) {}

    record Chosen(@NotBlank String token, @NotNull String password) {}

    record Revision(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable String role,
            @Nullable UUID organisationId,
            @Nullable Boolean suspended) {}

    record Items(List<AccountView> items, @Nullable UUID next) {}
}
