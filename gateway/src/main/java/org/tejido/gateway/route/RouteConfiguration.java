package org.tejido.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.tejido.gateway.token.ServiceTokens;

@Configuration
class RouteConfiguration {

    @Bean
    RouterFunction<ServerResponse> routes(
            RouteTable table, ServiceTokens tokens, @Value("${tejido.limits.calls-at-once}") int callsAtOnce) {
        return table.routes().entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue(), tokens, callsAtOnce))
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("tejido.routes names no service."));
    }

    private static RouterFunction<ServerResponse> route(
            String service, RouteTable.Route route, ServiceTokens tokens, int callsAtOnce) {
        return GatewayRouterFunctions.route(service)
                .route(leadsTo(service, route), http())
                .filter(new Bulkhead(callsAtOnce))
                .before(uri(route.uri()))
                .before(new Passport(service, tokens))
                .onError(ServiceAway::isReason, (failure, request) -> ServiceAway.answer(service, failure, request))
                .build();
    }

    private static RequestPredicate leadsTo(String service, RouteTable.Route route) {
        return Stream.concat(route.paths().stream(), Stream.of("operations/" + service))
                .flatMap(path -> Stream.of("/api/" + path, "/api/" + path + "/**"))
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
