package org.tejido.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tejido.gateway.console.WayBack;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is: in filters. */
@Component
public class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** A person is shown the way in; a program is told. */
    public void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (Audience.reads(request)) {
            response.sendRedirect(WayBack.throughSignIn(request));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "This is for those who have signed in.");
    }

    public void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (Audience.reads(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (failure instanceof CsrfException) {
            write(request, response, HttpStatus.FORBIDDEN, "csrf-token-missing", "A change needs its X-CSRF-Token.");
        } else {
            write(request, response, HttpStatus.FORBIDDEN, "forbidden", "This is not for you.");
        }
    }

    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        var problem = Refusal.problem(status, code, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
