package org.tejido.project.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who has been with the owner in projects, or found it here before. Finds old friends, and never a new one. */
final class CommonHistory implements Signal {

    private final UUID owner;
    private final Knowledge knowledge;
    private final Map<UUID, Double> strengths = new HashMap<>();

    CommonHistory(UUID owner, Knowledge knowledge) {
        this.owner = owner;
        this.knowledge = knowledge;
        for (var project : knowledge.projectsOf(owner)) {
            for (var participant : project.participants()) {
                strengths.merge(participant, project.closeness(), Double::sum);
            }
        }
        for (var tie : knowledge.tiesOf(owner)) {
            strengths.merge(tie.beside(owner), Tie.CLOSENESS, Double::sum);
        }
        strengths.remove(owner);
    }

    @Override
    public double weight() {
        return 0.8;
    }

    @Override
    public Map<UUID, Double> strengths() {
        return strengths;
    }

    @Override
    public Reason because(UUID organisation) {
        var count = (int) common(organisation).count();
        return new Reason.WorkedTogether(
                count, common(organisation).limit(SHOWN).toList());
    }

    private Stream<Reason.Evidence> common(UUID organisation) {
        return Stream.concat(
                knowledge.projectsOf(owner).stream()
                        .filter(project -> project.participants().contains(organisation))
                        .map(Reason.Evidence::of),
                knowledge.tiesOf(owner).stream()
                        .filter(tie -> tie.beside(owner).equals(organisation))
                        .map(Reason.Evidence::of));
    }
}
