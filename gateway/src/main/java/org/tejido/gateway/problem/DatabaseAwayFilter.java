package org.tejido.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around the filter that reads sessions from the database, which no controller's advice reaches. */
@Component
class DatabaseAwayFilter extends OncePerRequestFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);
    private static final String IN_SECONDS = "2";

    private final Problems problems;

    DatabaseAwayFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.isReasonOf(failure)) {
                throw failure;
            }
            LOG.warn("{} {} could not reach the database", request.getMethod(), Audience.path(request));
            answer(request, response);
        }
    }

    /** A page of ours would ask the database again; a browser is told in a sentence, and comes back by itself. */
    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, IN_SECONDS);
        if (Audience.reads(request)) {
            response.setStatus(DatabaseAway.STATUS.value());
            response.setHeader("Refresh", IN_SECONDS);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("Volvemos en un momento.\n\nWe shall be back in a moment.\n");
        } else {
            problems.write(request, response, DatabaseAway.STATUS, DatabaseAway.CODE, DatabaseAway.DETAIL);
        }
    }
}
