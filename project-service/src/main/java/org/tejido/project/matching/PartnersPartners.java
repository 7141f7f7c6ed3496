package org.tejido.project.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Who has been in projects, without the owner, with those who have been in projects with it (Adamic and Adar 2003). */
final class PartnersPartners implements Signal {

    private final Knowledge knowledge;
    private final Set<Project> owners;
    private final Set<UUID> partners = new TreeSet<>();
    private final Map<UUID, Double> strengths = new HashMap<>();

    PartnersPartners(UUID owner, Knowledge knowledge) {
        this.knowledge = knowledge;
        owners = new HashSet<>(knowledge.projectsOf(owner));
        for (var project : owners) {
            partners.addAll(project.participants());
        }
        partners.removeIf(partner -> partner.equals(owner) || !knowledge.isOpen(partner));
        familiarityByProject().forEach(this::vote);
    }

    /** How well the owner's partners in a project are known to it, together: less, the more projects they have. */
    private Map<Project, Double> familiarityByProject() {
        var familiarity = new LinkedHashMap<Project, Double>();
        for (var partner : partners) {
            var projects = knowledge.projectsOf(partner);
            var share = 1 / Math.log(2 + projects.size());
            for (var project : projects) {
                if (!owners.contains(project)) {
                    familiarity.merge(project, share, Double::sum);
                }
            }
        }
        return familiarity;
    }

    /** A partner's own share does not speak for itself. */
    private void vote(Project project, double familiarity) {
        for (var participant : project.participants()) {
            var own = partners.contains(participant)
                    ? 1 / Math.log(2 + knowledge.projectsOf(participant).size())
                    : 0;
            if (familiarity - own > NOTHING) {
                strengths.merge(participant, (familiarity - own) * project.closeness(), Double::sum);
            }
        }
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
        var between = new LinkedHashSet<UUID>();
        var through = new LinkedHashSet<Project>();
        for (var project : knowledge.projectsOf(organisation)) {
            if (between.size() < SHOWN && !owners.contains(project)) {
                for (var participant : project.participants()) {
                    if (partners.contains(participant) && !participant.equals(organisation)) {
                        between.add(participant);
                        through.add(project);
                    }
                }
            }
        }
        return new Reason.PartnersPartner(
                evidence(between), evidence(through.stream().toList()));
    }

    private List<Reason.Evidence> evidence(Set<UUID> organisations) {
        return organisations.stream()
                .limit(SHOWN)
                .map(organisation -> Reason.Evidence.of(Objects.requireNonNull(knowledge.open(organisation))))
                .toList();
    }

    private static List<Reason.Evidence> evidence(List<Project> projects) {
        return projects.stream().limit(SHOWN).map(Reason.Evidence::of).toList();
    }
}
