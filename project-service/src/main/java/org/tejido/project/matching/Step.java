package org.tejido.project.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A step of a random walk: from organisations into the projects that they did, and on to whoever did those with them.
 * What an organisation brings into a project does not come back to it: whoever is reached was reached through another.
 */
final class Step {

    /** The strongest alone walk on, and look back no further than this. */
    private static final int WALKERS = 150;

    private static final int PROJECTS_EACH = 60;

    private final Knowledge knowledge;
    private final int[] walkers;
    private final double[] brought;

    /** From what stands in the desk's seeds, which it clears: how much each brings into every project of its own. */
    Step(Knowledge knowledge, Desk.Weights seeds) {
        this.knowledge = knowledge;
        var order = Comparator.<Integer>comparingDouble(seeds::of)
                .reversed()
                .thenComparing(number -> knowledge.projectsOf(number).length)
                .thenComparing(knowledge::idOf);
        walkers = IntStream.range(0, seeds.count())
                .map(seeds::number)
                .boxed()
                .sorted(order)
                .limit(WALKERS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        brought = Arrays.stream(walkers).mapToDouble(seeds::of).toArray();
        seeds.clear();
    }

    /** Through those projects alone that are passable. */
    void into(Ballot.Column column, IntPredicate passable, Desk desk) {
        for (var place = 0; place < walkers.length; place++) {
            var each = brought[place];
            projectsOf(walkers[place]).filter(passable).forEach(project -> desk.projects.add(project, each));
        }
        for (var place = 0; place < desk.projects.count(); place++) {
            var project = desk.projects.number(place);
            var share = desk.projects.of(project) * share(project);
            for (var participant : knowledge.project(project).participants()) {
                column.add(participant, share);
            }
        }
        desk.projects.clear();
        for (var place = 0; place < walkers.length; place++) {
            var walker = walkers[place];
            var each = brought[place];
            projectsOf(walker).filter(passable).forEach(project -> column.add(walker, -each * share(project)));
        }
    }

    private double share(int number) {
        var project = knowledge.project(number);
        return project.freshness(knowledge.latestDay()) / project.size();
    }

    boolean walked(int organisation) {
        return Arrays.binarySearch(walkers, organisation) >= 0;
    }

    IntStream projectsOf(int walker) {
        return Arrays.stream(knowledge.projectsOf(walker)).limit(PROJECTS_EACH);
    }
}
