package org.tejido.project.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Who has been in projects, without the owner, with those who have been in projects with it (Adamic and Adar 2003). */
final class PartnersPartners implements Signal {

    private final UUID owner;
    private final Knowledge knowledge;
    private final List<UUID> partners;
    private final Map<UUID, Double> strengths = new HashMap<>();

    PartnersPartners(UUID owner, Knowledge knowledge) {
        this.owner = owner;
        this.knowledge = knowledge;
        partners = knowledge.projectsOf(owner).stream()
                .flatMap(project -> project.participants().stream())
                .filter(partner -> !partner.equals(owner) && knowledge.isOpen(partner))
                .collect(TreeSet<UUID>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
        for (var partner : partners) {
            var familiarity = 1 / Math.log(2 + knowledge.projectsOf(partner).size());
            projectsWithoutOwner(partner).forEach(project -> {
                for (var participant : project.participants()) {
                    if (!participant.equals(partner)) {
                        strengths.merge(participant, familiarity * project.closeness(), Double::sum);
                    }
                }
            });
        }
    }

    private Stream<Project> projectsWithoutOwner(UUID partner) {
        return knowledge.projectsOf(partner).stream().filter(project -> !project.participants().contains(owner));
    }

    @Override
    public double weight() {
        return 0.5;
    }

    @Override
    public Map<UUID, Double> strengths() {
        return strengths;
    }

    @Override
    public Reason because(UUID organisation) {
        var between = partners.stream()
                .filter(partner -> !partner.equals(organisation))
                .filter(partner -> shared(partner, organisation).findAny().isPresent())
                .limit(SHOWN)
                .toList();
        return new Reason.PartnersPartner(
                between.stream()
                        .map(partner -> Reason.Evidence.of(Objects.requireNonNull(knowledge.open(partner))))
                        .toList(),
                between.stream()
                        .flatMap(partner -> shared(partner, organisation))
                        .distinct()
                        .limit(SHOWN)
                        .map(Reason.Evidence::of)
                        .toList());
    }

    private Stream<Project> shared(UUID partner, UUID organisation) {
        return projectsWithoutOwner(partner).filter(project -> project.participants().contains(organisation));
    }
}
