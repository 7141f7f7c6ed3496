package org.tejido.project.matching;

import java.util.List;

/** Projects like the call vote for those who did them. The strongest signal there is for those who have a past. */
final class SimilarProjects implements Signal {

    private final Voters voters;

    SimilarProjects(Voters voters) {
        this.voters = voters;
    }

    @Override
    public String code() {
        return "similar-projects";
    }

    @Override
    public void speak(Ballot.Column column) {
        for (var place = 0; place < voters.count(); place++) {
            var vote = voters.vote(place);
            for (var participant : voters.project(place).participants()) {
                column.add(participant, vote);
            }
        }
    }

    @Override
    public Reason because(int organisation) {
        var best = voters.of(organisation)
                .limit(SHOWN)
                .mapToObj(place -> Reason.Evidence.of(voters.project(place).project()))
                .toList();
        return new Reason.SimilarProjects((int) voters.of(organisation).count(), List.copyOf(best));
    }
}
