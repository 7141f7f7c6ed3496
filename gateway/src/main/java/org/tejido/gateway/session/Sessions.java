package org.tejido.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.security.SignedIn;

/** Begins and ends sessions. */
@Component
public class Sessions {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;

    Sessions(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
    }

    /** A session that begins has nothing in common with what was before, neither its id nor its CSRF token. */
    public void begin(Account.Active account, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession(true);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        contexts.saveContext(
                new SecurityContextImpl(new SignedIn(account.id(), account.credentials())), request, response);
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
