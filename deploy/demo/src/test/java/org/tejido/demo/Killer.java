package org.tejido.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Listens to the story and kills every kind of process once: one while the cluster is typed in, one while the crowd
 * registers, the others at steps of their own. Which one when is decided by a seed.
 */
final class Killer extends PrintStream {

    private record Moment(Predicate<String> line, int latest, String victim) {}

    private final Installation installation;
    private final Random random;
    private final List<Moment> moments = new CopyOnWriteArrayList<>();
    private final List<Thread> kills = new CopyOnWriteArrayList<>();
    private final List<String> killed = new CopyOnWriteArrayList<>();
    private int steps;

    Killer(Installation installation, long seed) {
        super(OutputStream.nullOutputStream());
        this.installation = installation;
        this.random = new Random(seed);
        var victims = new ArrayList<>(List.of("apps", "kafka", "postgresql", "launcher"));
        Collections.shuffle(victims, random);
        moments.add(new Moment(line -> line.contains("The cluster is there"), 4_000, victims.get(0)));
        moments.add(new Moment(atStep(5 + random.nextInt(12)), 300, victims.get(1)));
        moments.add(new Moment(atStep(18 + random.nextInt(16)), 300, victims.get(2)));
        moments.add(new Moment(line -> line.contains("It opens events alone"), 300, victims.get(3)));
    }

    /** Whom, in the order of their deaths. */
    List<String> killed() throws InterruptedException {
        for (var kill : kills) {
            kill.join();
        }
        return List.copyOf(killed);
    }

    @Override
    public void println(String line) {
        System.out.println(line);
        if (line.contains("✓")) {
            steps++;
        }
        for (var moment : moments) {
            if (moment.line().test(line)) {
                moments.remove(moment);
                kills.add(Thread.ofVirtual().start(() -> kill(moment, random.nextInt(moment.latest()))));
            }
        }
    }

    private Predicate<String> atStep(int step) {
        return _ -> steps >= step;
    }

    private void kill(Moment moment, int millis) {
        try {
            Thread.sleep(millis);
            installation.kill(moment.victim());
            killed.add(moment.victim());
            System.out.println(" ☠ " + moment.victim());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
