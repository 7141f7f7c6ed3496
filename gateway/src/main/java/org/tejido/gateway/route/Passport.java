package org.tejido.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.tejido.gateway.security.Callers;
import org.tejido.gateway.token.ServiceTokens;
import org.tejido.gateway.trace.Correlation;
import org.tejido.gateway.trace.Trace;

/**
 * What a request carries from here on: who calls, in a token for that service, and nothing with which a client could
 * have pretended to be somebody else.
 */
final class Passport implements Function<ServerRequest, ServerRequest> {

    private static final List<String> TAKEN_OFF =
            List.of("cookie", "authorization", "forwarded", "x-csrf-token", "x-real-ip");

    private final String service;
    private final ServiceTokens tokens;

    Passport(String service, ServiceTokens tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    @Override
    public ServerRequest apply(ServerRequest request) {
        var servlet = request.servletRequest();
        return ServerRequest.from(request)
                .headers(headers -> stamp(headers, Trace.of(servlet), Correlation.of(servlet)))
                .build();
    }

    private void stamp(HttpHeaders headers, @Nullable Trace trace, @Nullable Correlation correlation) {
        List.copyOf(headers.headerNames()).stream().filter(Passport::isTakenOff).forEach(headers::remove);
        if (trace != null && correlation != null) {
            headers.set(Trace.HEADER, trace.header());
            headers.set(Correlation.HEADER, correlation.id());
        }
        Callers.current().ifPresent(caller -> headers.setBearerAuth(tokens.tokenOf(caller, service)));
    }

    private static boolean isTakenOff(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return TAKEN_OFF.contains(name) || name.startsWith("x-forwarded");
    }
}
