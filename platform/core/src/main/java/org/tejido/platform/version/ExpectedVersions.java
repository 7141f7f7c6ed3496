package org.tejido.platform.version;

import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.tejido.platform.problem.Malformed;
import org.tejido.platform.problem.Refusal;

/** Reads a handler's {@link ExpectedVersion} from {@code If-Match}, which a change cannot do without. */
public final class ExpectedVersions implements SyncHandlerMethodArgumentResolver {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public ExpectedVersion resolveArgumentValue(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst("If-Match");
        if (header == null) {
            throw new IfMatchRequired();
        }
        var match = FORM.matcher(header.trim());
        if (!match.matches()) {
            throw new Malformed("if-match-malformed", "If-Match takes the ETag of what was read, such as \"3\".");
        }
        return new ExpectedVersion(Long.parseLong(match.group(1)));
    }

    private static final class IfMatchRequired extends Refusal {
        IfMatchRequired() {
            super(
                    Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Say with If-Match which version is to be changed: the ETag of what was read.");
        }
    }
}
