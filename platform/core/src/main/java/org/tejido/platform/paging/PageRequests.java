package org.tejido.platform.paging;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.tejido.platform.problem.Malformed;

/** Reads a handler's {@link PageRequest} from the query. */
public final class PageRequests implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgumentValue(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        var cursor = query.getFirst("cursor");
        var limit = query.getFirst("limit");
        return new PageRequest(
                cursor == null || cursor.isEmpty() ? null : Cursor.read(cursor),
                limit == null ? PageRequest.USUAL : limit(limit));
    }

    private static int limit(String limit) {
        try {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= PageRequest.MOST) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, like a number out of bounds
        }
        throw new Malformed("limit-out-of-bounds", "The limit is a whole number from 1 to " + PageRequest.MOST + ".");
    }
}
