package org.tejido.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.audit.Audit;
import org.tejido.gateway.audit.Deed;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.security.SignedIn;

/** Begins and ends sessions. */
@Component
public class Sessions {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Audit audit;

    Sessions(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, Audit audit) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.audit = audit;
    }

    /** How somebody has shown who he is. */
    public enum Way {
        PASSWORD,
        PASSKEY,
        PROVIDER,
        LINK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A session that begins has nothing in common with what was before, neither its id nor its CSRF token. It is written down
     * first: there is none of which nobody knows.
     */
    public void begin(Account.Active account, Way way, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        audit.noteOf(
                account,
                Deed.of("session.begun", account.id())
                        .with("way", way.word())
                        .with("address", request.getRemoteAddr()));
        request.getSession(true);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        contexts.saveContext(
                new SecurityContextImpl(new SignedIn(account.id(), account.credentials())), request, response);
    }

    /** By its holder. */
    public void signOut(HttpServletRequest request) {
        Callers.current().ifPresent(caller -> audit.note(Deed.of("session.ended", caller.id())));
        end(request);
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
