package org.tejido.project.matching;

/** Who has been in projects with those who did projects like the call: known in the field, if not for this itself. */
final class InTheField implements Signal {

    private final Knowledge knowledge;
    private final Desk desk;
    private final Step step;

    InTheField(int owner, Voters voters, Knowledge knowledge, Desk desk) {
        this.knowledge = knowledge;
        this.desk = desk;
        for (var place = 0; place < voters.count(); place++) {
            var vote = voters.vote(place);
            for (var participant : voters.project(place).participants()) {
                if (participant != owner && knowledge.isOpen(participant)) {
                    desk.seeds.add(participant, vote / Math.sqrt(1 + knowledge.projectsOf(participant).length));
                }
            }
        }
        step = new Step(knowledge, desk.seeds);
    }

    @Override
    public String code() {
        return "in-the-field";
    }

    @Override
    public void speak(Ballot.Column column) {
        step.into(column, _ -> true, desk);
    }

    /** Whoever walked did one of the projects alike. */
    @Override
    public Reason because(int organisation) {
        var through = Through.of(organisation, step, _ -> true, knowledge);
        return new Reason.InTheField(through.partners(), through.projects());
    }
}
