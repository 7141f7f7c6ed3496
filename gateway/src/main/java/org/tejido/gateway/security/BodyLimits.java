package org.tejido.gateway.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a body may be.
 *
 * @param body everywhere else
 * @param bodies where files are taken in; they go through as they come, so that their size costs no memory here
 */
@ConfigurationProperties("tejido.limits")
record BodyLimits(DataSize body, @DefaultValue List<Of> bodies) {

    /** @param path a pattern: {@code *} stands for one part of it */
    record Of(String path, DataSize most) {

        boolean isOf(PathContainer called) {
            return PathPatternParser.defaultInstance.parse(path).matches(called);
        }
    }

    /** @param path of the address that is called */
    long most(String path) {
        var called = PathContainer.parsePath(path);
        return bodies.stream()
                .filter(it -> it.isOf(called))
                .findFirst()
                .map(Of::most)
                .orElse(body)
                .toBytes();
    }
}
