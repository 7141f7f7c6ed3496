package org.tejido.gateway.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.tejido.traces.Collector;
import org.tejido.traces.Kind;
import org.tejido.traces.Span;

/** Names every request: by the caller's trace and correlation id where they are of their form, else by new ones. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TraceFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Collector collector;

    TraceFilter(Collector collector) {
        this.collector = collector;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var within = Trace.from(request.getHeader(Trace.HEADER));
        var trace = collector == Collector.NOBODY ? within : within.child();
        var begun = Instant.now();
        var given = request.getHeader(Correlation.HEADER);
        var correlation = new Correlation(given != null && FORM.matcher(given).matches() ? given : trace.traceId());
        request.setAttribute(Trace.class.getName(), trace);
        request.setAttribute(Correlation.class.getName(), correlation);
        response.setHeader(Trace.HEADER, trace.header());
        response.setHeader(Correlation.HEADER, correlation.id());
        MDC.put("traceId", trace.traceId());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("traceId");
            if (collector != Collector.NOBODY) {
                collector.tell(span(within, trace, begun, request, response));
            }
        }
    }

    /** By its pattern: some paths are secrets. */
    private static Span span(
            Trace within, Trace trace, Instant begun, HttpServletRequest request, HttpServletResponse response) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Span(
                trace.traceId(),
                trace.parentId(),
                within.parentId(),
                pattern == null ? request.getMethod() : request.getMethod() + " " + pattern,
                Kind.SERVER,
                begun,
                Instant.now(),
                Map.of("http.request.method", request.getMethod()),
                response.getStatus() >= 500 ? Integer.toString(response.getStatus()) : null);
    }
}
