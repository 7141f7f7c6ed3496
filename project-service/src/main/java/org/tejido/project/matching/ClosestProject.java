package org.tejido.project.matching;

/** How much alike the one project is that is most like the call, among those that an organisation did. */
final class ClosestProject implements Signal {

    private final Voters voters;

    ClosestProject(Voters voters) {
        this.voters = voters;
    }

    @Override
    public String code() {
        return "closest-project";
    }

    @Override
    public void speak(Ballot.Column column) {
        for (var place = 0; place < voters.count(); place++) {
            for (var participant : voters.project(place).participants()) {
                column.atLeast(participant, voters.likeness(place));
            }
        }
    }

    /** Likeness is comparable as it is. */
    @Override
    public double share(double besideStrongest) {
        return besideStrongest;
    }

    @Override
    public Reason because(int organisation) {
        var place = voters.of(organisation).findFirst().orElseThrow();
        return new Reason.ClosestProject(
                place + 1, Reason.Evidence.of(voters.project(place).project()));
    }
}
