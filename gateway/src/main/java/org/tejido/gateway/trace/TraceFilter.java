package org.tejido.gateway.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names every request: by the caller's trace and correlation id where they are of their form, else by new ones. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class TraceFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = Trace.from(request.getHeader(Trace.HEADER));
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
        }
    }
}
