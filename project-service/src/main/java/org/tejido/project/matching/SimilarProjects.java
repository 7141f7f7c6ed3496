package org.tejido.project.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Projects like the call vote for those who did them. The strongest signal there is for those who have a past. */
final class SimilarProjects implements Signal {

    private static final int VOTERS = 200;

    /** What is less than this part as similar as the best does not count as alike. */
    private static final double ALIKE = 0.3;

    private final Map<Project, Float> voters = new LinkedHashMap<>();
    private final Map<UUID, Double> strengths = new HashMap<>();

    SimilarProjects(Wording wording, Knowledge knowledge) {
        var hits = knowledge.search(Shelf.PROJECTS, wording, VOTERS);
        for (var hit : hits) {
            if (hit.score() >= ALIKE * hits.getFirst().score()) {
                voters.put(Objects.requireNonNull(knowledge.project(hit.id())), hit.score());
            }
        }
        voters.forEach((project, score) -> project.participants()
                .forEach(participant -> strengths.merge(participant, (double) score, Double::sum)));
    }

    @Override
    public double weight() {
        return 1.5;
    }

    @Override
    public Map<UUID, Double> strengths() {
        return strengths;
    }

    @Override
    public Reason because(UUID organisation) {
        var best = votersOf(organisation).limit(SHOWN).map(Reason.Evidence::of).toList();
        return new Reason.SimilarProjects((int) votersOf(organisation).count(), List.copyOf(best));
    }

    private Stream<Project> votersOf(UUID organisation) {
        return voters.keySet().stream().filter(project -> project.participants().contains(organisation));
    }
}
