package org.tejido.platform.security;

import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.ContextView;

/** Gives a handler its {@link Caller}. */
public final class Callers implements SyncHandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whoever sent this request, {@link Caller#ANONYMOUS} where nobody said so. */
    public static Caller of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, Caller.ANONYMOUS);
    }

    /** Whoever sent the request under way; empty where there is none. */
    public static Optional<Caller> in(ContextView context) {
        return context.getOrEmpty(Caller.class);
    }

    static void set(ServerWebExchange exchange, Caller caller) {
        exchange.getAttributes().put(ATTRIBUTE, caller);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgumentValue(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return of(exchange);
    }
}
