package org.tejido.demo.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends until somebody answers. A connection that fails and the answer of a gateway that reaches nobody (502, 503, 504) are tried
 * again, after 50 ms at first and 2 s at most, as long as patience lasts. An answer of 500 may come from somebody who died
 * over it, and every command carries its key: it is asked again a few times, and no more, for it may as well be a fault.
 * Whoever is told to slow down (429) does, save at the door, where asking again makes it worse.
 */
final class Patience {

    private static final Set<Integer> LATER = Set.of(502, 503, 504);
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final int MOST_FAILURES = 6;
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final HttpClient http;
    private final Duration lasts;
    private final LongAdder repetitions = new LongAdder();

    Patience(HttpClient http, Duration lasts) {
        this.http = http;
        this.lasts = lasts;
    }

    HttpResponse<String> send(HttpRequest request) {
        var until = Instant.now().plus(lasts);
        var pause = FIRST;
        var failures = 0;
        while (true) {
            IOException failure = null;
            try {
                var response = http.send(request, BodyHandlers.ofString());
                var failed = response.statusCode() == FAILED && ++failures < MOST_FAILURES;
                if (!failed && !isForLater(response) || Instant.now().isAfter(until)) {
                    return response;
                }
            } catch (IOException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
            }
            if (Instant.now().isAfter(until)) {
                throw new NobodyAnswers(request, lasts, failure);
            }
            repetitions.increment();
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    long repetitions() {
        return repetitions.sum();
    }

    private static boolean isForLater(HttpResponse<?> response) {
        var slowDown = response.statusCode() == TOO_MANY
                && !response.request().uri().getPath().equals(SignIn.PATH);
        return slowDown || LATER.contains(response.statusCode());
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(50)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
