package org.tejido.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tejido.demo.telling.Telling;

/**
 * The whole story on a real installation while its processes die. The story itself counts at its end: whatever was
 * accepted is there once, and stands in the history once.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SurvivesKillsTest {

    @TempDir
    private Path data;

    private Installation tejido;

    @BeforeEach
    void start() throws Exception {
        tejido = new Installation(data);
        tejido.run("up", "--detach");
    }

    @AfterEach
    void stop() throws Exception {
        tejido.run("down");
    }

    @Test
    void losesNothingAndRepeatsNothingWhateverIsKilledMeanwhile() throws Exception {
        var seed = Long.getLong("tejido.seed", System.nanoTime());
        System.out.println("Repeat with -Dtejido.seed=" + seed);
        var killer = new Killer(tejido, seed);

        assertThat(Demo.tell(tejido.environment(), new Telling(killer, false))).isZero();
        assertThat(killer.killed()).containsExactlyInAnyOrder("apps", "kafka", "postgresql", "launcher");

        var again = new Telling(new PrintStream(OutputStream.nullOutputStream()), false);
        assertThat(Demo.tell(tejido.environment(), again))
                .as("told again on the same data")
                .isZero();
    }
}
