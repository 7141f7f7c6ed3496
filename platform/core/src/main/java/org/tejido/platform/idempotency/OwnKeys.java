package org.tejido.platform.idempotency;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The addresses whose commands write key and answer themselves, in the one statement that they are: the filter reads the
 * key, gives it to the handler as a {@link Claim}, and opens no transaction.
 */
public record OwnKeys(List<PathPattern> addresses) {

    public static final OwnKeys NONE = new OwnKeys(List.of());

    public static OwnKeys of(String... patterns) {
        return new OwnKeys(Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    boolean include(PathContainer path) {
        return addresses.stream().anyMatch(address -> address.matches(path));
    }
}
