package org.tejido.gateway.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What anybody may ask the services, remembered: a crowd before a page asks once. An answer is shown as it is while it is
 * fresh; for a while after that it is still shown, and asked again behind; what is older, or not known, is waited for. A service that does
 * not answer is not asked again for a moment, and what it said last is shown for a while.
 */
@Component
class PublicApi {

    private static final Logger LOG = LoggerFactory.getLogger(PublicApi.class);
    private static final long REST_AFTER_FAILURE = Duration.ofSeconds(2).toNanos();
    private static final int EACH_WEIGHS = 500;

    /** @param at when the service said it, and {@code freshUntil} when it is to be asked again; both by the clock */
    private record Reading(Answer<?> answer, @Nullable String tag, int weight, long at, long freshUntil) {}

    private final Services services;
    private final LongSupplier clock;
    private final long fresh;
    private final long stale;
    private final long usable;
    private final Duration patience;
    private final Cache<Question<?>, Reading> readings;
    private final ConcurrentMap<Question<?>, CompletableFuture<Reading>> underWay = new ConcurrentHashMap<>();

    @Autowired
    PublicApi(Services services, SiteSettings settings) {
        this(services, settings, System::nanoTime);
    }

    PublicApi(Services services, SiteSettings settings, LongSupplier clock) {
        this.services = services;
        this.clock = clock;
        this.fresh = settings.fresh().toNanos();
        this.stale = settings.stale().toNanos();
        this.usable = settings.usable().toNanos();
        this.patience = settings.patience();
        this.readings = Caffeine.newBuilder()
                .maximumWeight(settings.memory().toBytes())
                .<Question<?>, Reading>weigher((_, reading) -> EACH_WEIGHS + reading.weight())
                .expireAfterWrite(settings.usable())
                .build();
    }

    /** Never fails: {@link Answer.Away} where nobody answers. */
    <T> Answer<T> ask(Question<T> question) {
        var known = readings.getIfPresent(question);
        var now = clock.getAsLong();
        if (known != null && now - known.freshUntil() < 0) {
            return told(question, known);
        }
        var asking = ask(question, known);
        return known != null && known.answer() instanceof Answer.Found && now - known.at() < stale
                ? told(question, known)
                : told(question, await(asking, known));
    }

    private Reading await(CompletableFuture<Reading> asking, @Nullable Reading known) {
        try {
            return asking.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failure) {
            LOG.warn("A question was not answered", failure);
        }
        return sinceNobodyAnswers(known);
    }

    /** One at a time for each question; whoever comes second waits for the first one's answer. */
    private CompletableFuture<Reading> ask(Question<?> question, @Nullable Reading known) {
        var mine = new CompletableFuture<Reading>();
        var other = underWay.putIfAbsent(question, mine);
        if (other != null) {
            return other;
        }
        Thread.ofVirtual().start(() -> answer(question, known, mine));
        return mine;
    }

    /** Whoever is answered may ask again at once, and asks anew. */
    private void answer(Question<?> question, @Nullable Reading known, CompletableFuture<Reading> asking) {
        try {
            var reading = read(question, known);
            readings.put(question, reading);
            underWay.remove(question, asking);
            asking.complete(reading);
        } catch (RuntimeException failure) {
            underWay.remove(question, asking);
            asking.completeExceptionally(failure);
        }
    }

    private Reading read(Question<?> question, @Nullable Reading known) {
        var said = services.get(question, known == null ? null : known.tag());
        var now = clock.getAsLong();
        return switch (said) {
            case Services.Said.New(var answer, var tag, var size) -> new Reading(answer, tag, size, now, now + fresh);
            case Services.Said.Unchanged _
            when known != null -> new Reading(known.answer(), known.tag(), known.weight(), now, now + fresh);
            case Services.Said.Unchanged _, Services.Said.None _ -> sinceNobodyAnswers(known);
        };
    }

    private Reading sinceNobodyAnswers(@Nullable Reading known) {
        var now = clock.getAsLong();
        return known == null || now - known.at() >= usable
                ? away(now)
                : new Reading(known.answer(), known.tag(), known.weight(), known.at(), now + REST_AFTER_FAILURE);
    }

    private static Reading away(long now) {
        return new Reading(new Answer.Away<>(), null, 0, now, now + REST_AFTER_FAILURE);
    }

    /** What was kept for a question has its form. */
    @SuppressWarnings("unchecked")
    private static <T> Answer<T> told(Question<T> question, Reading reading) {
        return (Answer<T>) reading.answer();
    }
}
