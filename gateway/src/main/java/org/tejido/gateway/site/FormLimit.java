package org.tejido.gateway.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How many forms one address sends in a minute: many people may share one, and no program is to fill in thousands. */
@Component
class FormLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 50_000;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE)
            .maximumSize(MOST_ADDRESSES)
            .build();

    FormLimit(SiteSettings settings, TimeMeter time) {
        this.perMinute = settings.formsPerMinute();
        this.time = time;
    }

    boolean admits(HttpServletRequest request) {
        return buckets.get(request.getRemoteAddr(), _ -> bucket()).tryConsume(1);
    }

    /** The key that came with an empty form, so that one that is sent twice is carried out once. */
    static String key(Filled filled) {
        var key = filled.value("key");
        return KEY.matcher(key).matches() ? key : UUID.randomUUID().toString();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
