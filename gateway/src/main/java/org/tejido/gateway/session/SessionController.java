package org.tejido.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Callers;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final CsrfTokenRepository csrfTokens;

    SessionController(SignIn signIn, Sessions sessions, CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    @PostMapping
    SessionView begin(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var account = signIn.signIn(credentials.email(), credentials.password(), request.getRemoteAddr());
        sessions.begin(account, Sessions.Way.PASSWORD, request, response);
        return SessionView.of(account, csrfTokens.loadToken(request));
    }

    /** Who is signed in, and the token that changes need. */
    @GetMapping
    ResponseEntity<SessionView> current(CsrfToken csrf) {
        var caller = Callers.current()
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "unauthenticated", "Nobody is signed in."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SessionView.of(caller, csrf));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request) {
        sessions.signOut(request);
    }

    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {}
}
