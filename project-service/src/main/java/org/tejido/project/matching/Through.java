package org.tejido.project.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Through whom an organisation is known, and in which projects: the proofs of a step. */
record Through(List<Reason.Evidence> partners, List<Reason.Evidence> projects) {

    static Through of(int organisation, Step step, IntPredicate passable, Knowledge knowledge) {
        var partners = new LinkedHashSet<Reason.Evidence>();
        var projects = new LinkedHashSet<Reason.Evidence>();
        for (var number : knowledge.projectsOf(organisation)) {
            if (passable.test(number) && partners.size() < Signal.SHOWN) {
                var project = knowledge.project(number);
                for (var participant : project.participants()) {
                    var partner = knowledge.open(participant);
                    if (partner != null && participant != organisation && step.walked(participant)) {
                        partners.add(Reason.Evidence.of(partner));
                        projects.add(Reason.Evidence.of(project.project()));
                    }
                }
            }
        }
        return new Through(
                partners.stream().limit(Signal.SHOWN).toList(),
                projects.stream().limit(Signal.SHOWN).toList());
    }
}
