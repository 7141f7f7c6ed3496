package org.tejido.gateway.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tejido.gateway.session.SessionView;
import org.tejido.gateway.session.Sessions;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey ends in the same session as signing in with a password. */
@RestController
@RequestMapping("/api/session/passkey")
class PasskeySignInController {

    private final Passkeys passkeys;
    private final Sessions sessions;
    private final CsrfTokenRepository csrfTokens;

    PasskeySignInController(Passkeys passkeys, Sessions sessions, CsrfTokenRepository csrfTokens) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    @PostMapping("/options")
    JsonNode begin() {
        return Credential.JSON.valueToTree(passkeys.beginSignIn());
    }

    @PostMapping
    SessionView signIn(@RequestBody JsonNode credential, HttpServletRequest request, HttpServletResponse response) {
        var account = passkeys.signIn(Credential.shown(credential));
        sessions.begin(account, Sessions.Way.PASSKEY, request, response);
        return SessionView.of(account, csrfTokens.loadToken(request));
    }
}
