package org.tejido.gateway;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Goes on by itself, save where a test takes it into its own hands. */
final class HeldTime implements TimeMeter {

    private volatile boolean isHeld;
    private volatile long offset;
    private volatile long held;

    void hold() {
        held = currentTimeNanos();
        isHeld = true;
    }

    void pass(Duration time) {
        held += time.toNanos();
    }

    /** From where it stands: it never goes back. */
    void goOn() {
        offset = held - System.nanoTime();
        isHeld = false;
    }

    @Override
    public long currentTimeNanos() {
        return isHeld ? held : System.nanoTime() + offset;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OfForms {

        @Bean
        @Primary
        HeldTime heldTime() {
            return new HeldTime();
        }
    }
}
