package org.tejido.demo.client;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Patience has run out. */
public final class NobodyAnswers extends RuntimeException {

    NobodyAnswers(HttpRequest request, Duration lasted, @Nullable Exception last) {
        super(
                "%s %s: nobody answered within %d s".formatted(request.method(), request.uri(), lasted.toSeconds()),
                last);
    }
}
