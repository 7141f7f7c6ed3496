package org.tejido.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part and the thread that keeps it running: starts it, waits for its end, starts it again, each time a little later. */
final class Supervised {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final int HOPELESS = 4;

    private final Part part;
    private final Journal journal;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean ready;
    private volatile int failures;
    private volatile String lastFailure = "";
    private volatile @Nullable ProcessHandle process;

    Supervised(Part part, Journal journal) {
        this.part = part;
        this.journal = journal;
        this.thread = Thread.ofPlatform().name(part.name()).unstarted(this::keepRunning);
    }

    void start() {
        thread.start();
    }

    boolean wasReady() {
        return ready;
    }

    /** @throws CannotStart if it ends again and again without ever having answered */
    void requireHope() {
        if (!ready && failures >= HOPELESS) {
            throw new CannotStart(part.name() + " does not start. " + lastFailure + part.lastWords());
        }
    }

    /** Ends it within its time, by force if it must be. */
    void stop() {
        stopping = true;
        thread.interrupt();
        awaitThread();
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        part.stop(running);
        try {
            running.onExit().get(part.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception _) {
            journal.say(part.name() + " did not end in " + part.patience().toMillis() + " ms and is killed");
            running.destroyForcibly();
        }
        journal.say(part.name() + " stopped");
    }

    /** It may be in the midst of starting what then has to be ended. */
    private void awaitThread() {
        try {
            thread.join(part.patience());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() {
        var pause = Duration.ofMillis(250);
        while (!stopping) {
            var since = Instant.now();
            try {
                runOnce();
            } catch (InterruptedException _) {
                return;
            } catch (IOException | RuntimeException failure) {
                lastFailure = failure.getMessage() + "\n";
                journal.say(part.name() + " does not start: " + failure.getMessage());
            }
            failures++;
            if (stopping) {
                return;
            }
            if (Duration.between(since, Instant.now()).compareTo(SETTLED) > 0) {
                pause = Duration.ofMillis(250);
            }
            journal.say(part.name() + " ended; starting it again in " + pause.toMillis() + " ms");
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        var started = part.start();
        process = started;
        while (started.isAlive() && !part.isReady()) {
            Thread.sleep(POLL);
        }
        if (started.isAlive()) {
            journal.say(part.name() + " answers (process " + started.pid() + ")");
            ready = true;
            failures = 0;
        }
        awaitEnd(started);
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
