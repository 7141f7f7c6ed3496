package org.tejido.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tejido.gateway.account.Account;
import org.tejido.gateway.account.Accounts;
import org.tejido.gateway.apikey.ApiKeys;
import org.tejido.gateway.problem.Problems;

/**
 * Finds out who calls, and looks at the account or the key again for every request: whoever was suspended, or has a new
 * password, is out.
 */
final class CallerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Accounts accounts;
    private final ApiKeys apiKeys;
    private final Rates rates;
    private final Problems problems;

    CallerFilter(Accounts accounts, ApiKeys apiKeys, Rates rates, Problems problems) {
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (authorization != null) {
            SecurityContextHolder.clearContext();
            holderOf(authorization).ifPresent(CallerFilter::proceedAs);
        } else if (session instanceof SignedIn signedIn) {
            personBehind(signedIn).ifPresentOrElse(CallerFilter::proceedAs, () -> end(request));
        }
        if (!rates.admit(Callers.knocking(request))) {
            problems.write(
                    request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many calls. Slow down.");
        } else if (authorization != null && current() == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "This API key does not hold.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Caller> holderOf(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? apiKeys.holderOf(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private Optional<Caller> personBehind(SignedIn signedIn) {
        return accounts.current(signedIn.account())
                .filter(account -> account.credentials() == signedIn.begunWith())
                .map(CallerFilter::caller);
    }

    private static Caller caller(Account.Active account) {
        return new Caller(account.id(), account.name(), account.role(), account.organisation(), Caller.EVERYTHING);
    }

    private static void proceedAs(Caller caller) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The caller of the request under way; null where nobody has said who he is. */
    static @Nullable Caller current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.getPrincipal()
                : null;
    }
}
