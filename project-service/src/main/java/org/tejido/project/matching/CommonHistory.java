package org.tejido.project.matching;

import java.util.Arrays;
import java.util.stream.Stream;

/** Who has been with the owner in projects, or found it here before. Finds old friends, and never a new one. */
final class CommonHistory implements Signal {

    private final int owner;
    private final Knowledge knowledge;

    CommonHistory(int owner, Knowledge knowledge) {
        this.owner = owner;
        this.knowledge = knowledge;
    }

    @Override
    public String code() {
        return "worked-together";
    }

    @Override
    public void speak(Ballot.Column column) {
        for (var number : knowledge.projectsOf(owner)) {
            var project = knowledge.project(number);
            var tie = project.closeness() * project.freshness(knowledge.latestDay());
            for (var participant : project.participants()) {
                column.add(participant, tie);
            }
        }
        for (var tie : knowledge.tiesOf(owner)) {
            column.add(beside(tie), Tie.CLOSENESS);
        }
    }

    @Override
    public Reason because(int organisation) {
        var count = (int) common(organisation).count();
        return new Reason.WorkedTogether(
                count, common(organisation).limit(SHOWN).toList());
    }

    private Stream<Reason.Evidence> common(int organisation) {
        return Stream.concat(
                Arrays.stream(knowledge.projectsOf(owner))
                        .mapToObj(knowledge::project)
                        .filter(project -> project.has(organisation))
                        .map(project -> Reason.Evidence.of(project.project())),
                knowledge.tiesOf(owner).stream()
                        .filter(tie -> beside(tie) == organisation)
                        .map(Reason.Evidence::of));
    }

    private int beside(Tie tie) {
        var one = knowledge.number(tie.one());
        return one == owner ? knowledge.number(tie.other()) : one;
    }
}
