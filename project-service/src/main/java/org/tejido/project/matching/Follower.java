package org.tejido.project.matching;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads everything once at the start, then what has changed, five times a second. Each instance follows the database on
 * its own: what one of them writes, all of them know within a second, without a word between them.
 */
@Component
class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Source source;
    private final Library library;

    private volatile boolean running;
    private Thread loop = Thread.ofVirtual().unstarted(() -> {});

    Follower(Source source, Library library) {
        this.source = source;
        this.library = library;
    }

    @Override
    public void start() {
        running = true;
        loop = Thread.ofPlatform().name("matching-follower").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        loop.interrupt();
        try {
            loop.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        String mark = null;
        var healthy = true;
        while (running) {
            try {
                mark = mark == null ? learnAll() : learnSince(mark);
                healthy = true;
                Thread.sleep(POLL);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                if (healthy && running) {
                    LOG.warn("Matching does not hear of changes: {}", failure.toString());
                }
                healthy = false;
                pause();
            }
        }
    }

    private String learnAll() {
        var mark = source.mark().toFuture().join();
        var all = source.all(mark).toFuture().join();
        learn(all);
        library.open();
        LOG.info(
                "Matching knows {} organisations and {} projects.",
                all.organisations().size(),
                all.projects().size());
        return mark;
    }

    private String learnSince(String mark) {
        var changes = source.since(mark).toFuture().join();
        learn(changes);
        return changes.mark();
    }

    private void learn(Source.Changes changes) {
        var news = source.read(changes).toFuture().join();
        if (!news.isEmpty()) {
            library.learn(news);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.multipliedBy(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
