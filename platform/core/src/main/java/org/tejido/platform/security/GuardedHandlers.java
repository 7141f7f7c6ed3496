package org.tejido.platform.security;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.tejido.platform.problem.Forbidden;
import org.tejido.platform.problem.Unauthenticated;
import reactor.core.publisher.Mono;

/**
 * Where a request finds its handler, it is asked who may call it. A handler that does not say so stops the start:
 * there is no default that could be forgotten.
 */
final class GuardedHandlers extends RequestMappingHandlerMapping {

    private final String service;
    private final Map<Method, Access.Level> levels = new ConcurrentHashMap<>();

    GuardedHandlers(String service) {
        this.service = service;
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        levels.put(method, levelOf(method));
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return super.getHandlerInternal(exchange).doOnNext(handler -> admit(Callers.of(exchange), handler, exchange));
    }

    private void admit(Caller caller, HandlerMethod handler, ServerWebExchange exchange) {
        var level = levels.getOrDefault(handler.getMethod(), Access.Level.ADMINS);
        if (!level.admits(caller)) {
            throw caller.isAnonymous()
                    ? new Unauthenticated("This is for those who have signed in.")
                    : new Forbidden("This is not for the role " + caller.role() + ".");
        }
        if (!caller.isAnonymous() && !caller.may(scope(exchange))) {
            throw new Forbidden("This needs the scope " + scope(exchange) + ".");
        }
    }

    private String scope(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        return service + (method == HttpMethod.GET || method == HttpMethod.HEAD ? ":read" : ":write");
    }

    private static Access.Level levelOf(Method method) {
        var access = MergedAnnotations.from(method).stream(Access.class).toList();
        if (access.size() != 1) {
            throw new IllegalStateException(
                    method + " must say with exactly one annotation who may call it, such as @Team.");
        }
        return access.getFirst().getEnum("value", Access.Level.class);
    }
}
