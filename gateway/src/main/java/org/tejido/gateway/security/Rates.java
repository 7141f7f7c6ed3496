package org.tejido.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may knock, counted by each instance for itself: this keeps one caller from taking the place of all
 * others, and nothing hangs on its being exact. (What must be exact, attempts to sign in, is counted in the database.)
 */
@Component
class Rates {

    private static final Duration FULL_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 50_000;

    private final int perSecond;
    private final int burst;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FULL_AGAIN)
            .maximumSize(MOST_CALLERS)
            .build();

    Rates(@Value("${tejido.limits.requests-per-second}") int perSecond, @Value("${tejido.limits.burst}") int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    boolean admit(String caller) {
        return buckets.get(caller, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
