package org.tejido.project.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Past projects like the call, the most alike first. They say who did such things, who of that kind does, and beside whom. */
final class Voters {

    private static final int AT_MOST = 400;

    /** What is less than this part as similar as the best does not count as alike. */
    private static final double ALIKE = 0.2;

    private final Knowledge knowledge;
    private final Hits hits;
    private final int count;
    private final int[] places;

    Voters(Wording wording, Knowledge knowledge, Desk desk) {
        this.knowledge = knowledge;
        hits = wording.best(Shelf.PROJECTS, AT_MOST, knowledge.texts(), desk, Comparator.comparing(number -> knowledge
                .project(number)
                .project()
                .id()));
        var alike = 0;
        while (alike < hits.count() && hits.likeness(alike) >= ALIKE) {
            alike++;
        }
        count = alike;
        places = IntStream.range(0, count)
                .map(place -> hits.numbers()[place])
                .sorted()
                .toArray();
    }

    int count() {
        return count;
    }

    Past project(int place) {
        return knowledge.project(hits.numbers()[place]);
    }

    /** 1 for the most alike. */
    double likeness(int place) {
        return hits.likeness(place);
    }

    /** How much it counts who did that project: the more, the more alike and the fresher it is. */
    double vote(int place) {
        var project = project(place);
        return likeness(place) * likeness(place) * project.freshness(knowledge.latestDay()) * project.weightOfVote();
    }

    boolean holds(int project) {
        return Arrays.binarySearch(places, project) >= 0;
    }

    /** Those that an organisation did, the most alike first. */
    IntStream of(int organisation) {
        return IntStream.range(0, count).filter(place -> project(place).has(organisation));
    }
}
