package org.tejido.platform.security;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Gives a handler its {@link Caller}. */
public final class Callers implements SyncHandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whoever sent this request, {@link Caller#ANONYMOUS} where nobody said so. */
    public static Caller of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, Caller.ANONYMOUS);
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
