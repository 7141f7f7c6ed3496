package org.tejido.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SupervisedTest {

    private final Journal journal = new Journal();

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        var sleeper = new Program("sleep", "600");
        var supervised = new Supervised(sleeper, journal);
        supervised.start();

        var first = sleeper.started.take();
        first.destroyForcibly();
        var second = sleeper.started.take();

        assertThat(second.pid()).isNotEqualTo(first.pid());
        supervised.stop();
        assertThat(second.isAlive()).isFalse();
        assertThat(sleeper.started).isEmpty();
    }

    @Test
    void killsWhatDoesNotEnd() throws Exception {
        var stubborn = new Program("sh", "-c", "trap '' TERM; while :; do sleep 1; done");
        var supervised = new Supervised(stubborn, journal);
        supervised.start();
        var process = stubborn.started.take();

        supervised.stop();
        process.onExit().get();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void losesHopeInWhatNeverAnswered() throws Exception {
        var broken = new Program("false");
        var supervised = new Supervised(broken, journal);
        supervised.start();

        for (var tries = 0; tries < 5; tries++) {
            broken.started.take();
        }

        assertThatThrownBy(supervised::requireHope)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("false does not start")
                .hasMessageContaining("its last words");
        supervised.stop();
    }

    /** A program of the system's, ready as soon as it runs. */
    private static final class Program implements Part {

        private final String[] command;
        private final BlockingQueue<ProcessHandle> started = new LinkedBlockingQueue<>();

        Program(String... command) {
            this.command = command;
        }

        @Override
        public String name() {
            return command[0];
        }

        @Override
        public ProcessHandle start() throws IOException {
            var process = new ProcessBuilder(command).start().toHandle();
            started.add(process);
            return process;
        }

        /** A program that fails never gets as far. */
        @Override
        public boolean isReady() {
            return !command[0].equals("false");
        }

        @Override
        public void stop(ProcessHandle process) {
            process.destroy();
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(500);
        }

        @Override
        public String lastWords() {
            return "its last words";
        }
    }
}
