package org.tejido.gateway.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tejido.gateway.problem.Problems;
import org.tejido.gateway.problem.Refusal;
import org.tejido.gateway.security.Callers;

/**
 * Makes what the gateway itself creates happen once for each {@code Idempotency-Key}. The key, the effect and the answer
 * are one transaction; an answer that refuses keeps nothing, and neither does its command. Services see to theirs.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<String> CREATING = Set.of("/api/api-keys", "/api/invitations", "/api/news");

    private final Answers answers;
    private final TransactionTemplate transaction;
    private final Problems problems;

    IdempotencyFilter(Answers answers, TransactionTemplate transaction, Problems problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !HttpMethod.POST.matches(request.getMethod())
                || !CREATING.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY);
        if (!FORM.matcher(key).matches()) {
            problems.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-malformed",
                    "An Idempotency-Key is 1 to 255 printable ASCII characters.");
            return;
        }
        var body = request.getInputStream().readAllBytes();
        var claim = new Answers.Claim(Callers.known().id(), key, fingerprint(request, body));
        var held = new ContentCachingResponseWrapper(response);
        try {
            once(claim, () -> chain.doFilter(new RepeatableRequest(request, body), held), held)
                    .ifPresent(given -> tellAgain(given, held));
        } catch (Refusal refusal) {
            problems.write(
                    request,
                    held,
                    HttpStatus.valueOf(refusal.getStatusCode().value()),
                    refusal.code(),
                    String.valueOf(refusal.getBody().getDetail()));
        } catch (Carried failure) {
            failure.rethrow();
        }
        held.copyBodyToResponse();
    }

    /** Carries the command out, unless there is an answer to it already. */
    private Optional<Answers.Answer> once(Answers.Claim claim, Command command, ContentCachingResponseWrapper held) {
        return transaction.execute(status -> {
            var given = answers.claim(claim);
            if (given.isEmpty()) {
                carryOut(command);
                if (held.getStatus() >= 400) {
                    status.setRollbackOnly();
                } else {
                    answers.keep(
                            claim,
                            new Answers.Answer(
                                    held.getStatus(),
                                    held.getHeader(HttpHeaders.LOCATION),
                                    held.getContentAsByteArray()));
                }
            }
            return given;
        });
    }

    private static void carryOut(Command command) {
        try {
            command.run();
        } catch (IOException | ServletException failure) {
            throw new Carried(failure);
        }
    }

    private static void tellAgain(Answers.Answer given, ContentCachingResponseWrapper response) {
        response.setStatus(given.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (given.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, given.location());
        }
        if (given.body().length > 0) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            write(given.body(), response);
        }
    }

    private static void write(byte[] body, ContentCachingResponseWrapper response) {
        try {
            response.getOutputStream().write(body);
        } catch (IOException failure) {
            throw new Carried(failure);
        }
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    @FunctionalInterface
    private interface Command {
        void run() throws IOException, ServletException;
    }

    /** A checked failure on its way out of the transaction, which it ends. */
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1;

        Carried(Exception failure) {
            super(failure);
        }

        void rethrow() throws IOException, ServletException {
            var cause = getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw (ServletException) cause;
        }
    }
}
