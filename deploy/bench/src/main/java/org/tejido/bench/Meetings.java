package org.tejido.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tejido.event.meeting.scheduling.Scheduler;

/** How close plans of meetings come to what cannot be exceeded, beside what people reach who book by themselves. */
final class Meetings implements Benchmark {

    private static final int SEEDS = 3;

    private static final List<Fair> FAIRS = List.of(
            new Fair("100 people, 15 slots, 400 wishes", 0, 100, 15, 50, 400, true, 0.85),
            new Fair("500, 15, 2,000", 0, 500, 15, 125, 2_000, true, 0.85),
            new Fair("500, 15, 3,000", 0, 500, 15, 250, 3_000, true, 0.85),
            new Fair("500, 15, 3,000, 150 tables", 0, 500, 15, 150, 3_000, true, 0.85),
            new Fair("1,000, 20, 6,000", 0, 1_000, 20, 500, 6_000, true, 0.85),
            new Fair("300, 12, 900, evenly", 0, 300, 12, 75, 900, false, 0.85),
            new Fair("500, 15, 3,000, evenly", 0, 500, 15, 220, 3_000, false, 0.85),
            new Fair("50 buyers, 150 sellers, 16, 800", 50, 200, 16, 50, 800, true, 0.85),
            new Fair("120 buyers, 380 sellers, 16, 1,680", 120, 500, 16, 120, 1_680, true, 0.85),
            new Fair("500, 15, 3,000, seldom there", 0, 500, 15, 150, 3_000, true, 0.3));

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String measures() {
        return "plans of meetings against the proven bound, beside first come, first served; three fairs of each kind";
    }

    @Override
    public List<Figure> run(Setting setting) {
        Scheduler.plan(FAIRS.getFirst().wishes(0), 0);
        var figures = new ArrayList<Figure>();
        FAIRS.forEach(fair -> measure(fair, figures));
        return figures;
    }

    /** The worst of the seeds counts. */
    private static void measure(Fair fair, List<Figure> figures) {
        var share = 100.0;
        var byThemselves = 0.0;
        var seconds = 0.0;
        for (var seed = 1; seed <= SEEDS; seed++) {
            var wishes = fair.wishes(seed);
            var begun = cpu();
            var plan = Scheduler.plan(wishes, seed);
            seconds = Math.max(seconds, (cpu() - begun) / 1e9);
            if (!Arrays.equals(plan.slot(), Scheduler.plan(wishes, seed).slot())) {
                throw new IllegalStateException(fair.name() + ": the same seed made another plan.");
            }
            share = Math.min(share, 100.0 * plan.held() / plan.bound());
            byThemselves = Math.max(byThemselves, 100.0 * Scheduler.byThemselves(wishes, seed) / plan.bound());
        }
        figures.add(Figure.of(fair.name() + ": of the bound", share, "%").beside(byThemselves));
        figures.add(Figure.of(fair.name() + ": at most", seconds, "CPU s"));
    }

    /** Of this thread, which does it alone: what a clock would say if nobody else were there. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
